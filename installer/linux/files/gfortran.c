/* What NumPy's OpenBLAS asks of libgfortran; the powers multiply in libgfortran's order. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

void _gfortran_concat_string(size_t size, char *to, size_t size1, const char *one, size_t size2,
                             const char *two) {
    if (size1 >= size) {
        memcpy(to, one, size);
        return;
    }
    memcpy(to, one, size1);
    to += size1;
    size -= size1;
    if (size2 >= size) {
        memcpy(to, two, size);
        return;
    }
    memcpy(to, two, size2);
    memset(to + size2, ' ', size - size2);
}

/* For LAPACK's own timings, which nobody calls: "not known". */
float _gfortran_etime(void *times) {
    (void)times;
    return -1;
}

#define POWER(name, real)                                                                          \
    real name(real base, int64_t exponent) {                                                       \
        real power = 1;                                                                            \
        uint64_t left = exponent < 0 ? -(uint64_t)exponent : (uint64_t)exponent;                   \
        if (exponent < 0) base = power / base;                                                     \
        for (; left; left >>= 1) {                                                                 \
            if (left & 1) power *= base;                                                           \
            if (left > 1) base *= base;                                                            \
        }                                                                                          \
        return power;                                                                              \
    }
POWER(_gfortran_pow_r4_i8, float)
POWER(_gfortran_pow_r8_i8, double)
