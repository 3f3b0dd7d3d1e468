/* A libavif without a codec, for OpenCV: it makes its decoder with the first picture of any kind and
 * asks it whether the picture is AVIF. Pillow, which reads photos here, has a libavif of its own. */
#include <stdlib.h>
#include <unistd.h>

enum { WORDS = 1024, UNKNOWN_ERROR = 1 };
static void *page[WORDS];

/* OpenCV writes into what the decoder points at (`io->sizeHint`), wherever that word is. */
static void *made(void) {
    void **words = calloc(WORDS, sizeof(void *));
    if (!words) abort();
    for (int at = 0; at < WORDS; at++) words[at] = page;
    return words;
}
void *avifDecoderCreate(void) { return made(); }
void *avifEncoderCreate(void) { return made(); }
void avifDecoderDestroy(void *words) { free(words); }
void avifEncoderDestroy(void *words) { free(words); }
int avifDecoderSetIOMemory(void *words, const void *data, size_t size) {
    (void)words, (void)data, (void)size;
    return 0;
}
int avifDecoderParse(void *words) {
    (void)words;
    return UNKNOWN_ERROR;
}
static void gone(void) {
    static const char text[] = "Cloakroom's installer leaves AVIF out of OpenCV.\n";
    if (write(2, text, sizeof text - 1)) {}
    abort();
}
