/* What Qt's network asks of Kerberos, for servers that want it: not available (RFC 2744, 3.9.1). The
   window speaks with its own engine and with no server. */
#include <stdint.h>

void *GSS_C_NT_HOSTBASED_SERVICE;

#define ABSENT(name)                                                                               \
    uint32_t name(uint32_t *minor) {                                                               \
        *minor = 0;                                                                                \
        return 16u << 16;                                                                          \
    }
ABSENT(gss_acquire_cred)
ABSENT(gss_delete_sec_context)
ABSENT(gss_display_status)
ABSENT(gss_import_name)
ABSENT(gss_init_sec_context)
ABSENT(gss_release_buffer)
ABSENT(gss_release_cred)
ABSENT(gss_release_name)
