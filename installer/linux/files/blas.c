/* OpenCV's calls of BLAS and LAPACK, whose integers have 32 bits, sent on to NumPy's OpenBLAS, whose
 * have 64. What is not here OpenCV does not call: slim.py looks. */
#include <stdint.h>
#include <stdlib.h>

typedef int64_t wide;
#define TO(name) scipy_##name##_64_
#define W(name) wide name##_w = *name
#define BACK *info = (int)info_w

#define REAL(p, T)                                                                              \
    void TO(p##posv)(const char *, wide *, wide *, T *, wide *, T *, wide *, wide *, size_t);   \
    void p##posv_(const char *uplo, int *n, int *nrhs, T *a, int *lda, T *b, int *ldb,          \
                  int *info) {                                                                  \
        W(n); W(nrhs); W(lda); W(ldb); wide info_w = 0;                                         \
        TO(p##posv)(uplo, &n_w, &nrhs_w, a, &lda_w, b, &ldb_w, &info_w, 1);                     \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##potrf)(const char *, wide *, T *, wide *, wide *, size_t);                       \
    void p##potrf_(const char *uplo, int *n, T *a, int *lda, int *info) {                       \
        W(n); W(lda); wide info_w = 0;                                                          \
        TO(p##potrf)(uplo, &n_w, a, &lda_w, &info_w, 1);                                        \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##gels)(const char *, wide *, wide *, wide *, T *, wide *, T *, wide *, T *,       \
                     wide *, wide *, size_t);                                                   \
    void p##gels_(const char *trans, int *m, int *n, int *nrhs, T *a, int *lda, T *b, int *ldb, \
                  T *work, int *lwork, int *info) {                                             \
        W(m); W(n); W(nrhs); W(lda); W(ldb); W(lwork); wide info_w = 0;                         \
        TO(p##gels)(trans, &m_w, &n_w, &nrhs_w, a, &lda_w, b, &ldb_w, work, &lwork_w, &info_w,  \
                    1);                                                                         \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##geqrf)(wide *, wide *, T *, wide *, T *, T *, wide *, wide *);                   \
    void p##geqrf_(int *m, int *n, T *a, int *lda, T *tau, T *work, int *lwork, int *info) {    \
        W(m); W(n); W(lda); W(lwork); wide info_w = 0;                                          \
        TO(p##geqrf)(&m_w, &n_w, a, &lda_w, tau, work, &lwork_w, &info_w);                      \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##gesv)(wide *, wide *, T *, wide *, wide *, T *, wide *, wide *);                 \
    void p##gesv_(int *n, int *nrhs, T *a, int *lda, int *ipiv, T *b, int *ldb, int *info) {    \
        W(n); W(nrhs); W(lda); W(ldb); wide info_w = 0, *rows = room(*n);                       \
        TO(p##gesv)(&n_w, &nrhs_w, a, &lda_w, rows, b, &ldb_w, &info_w);                        \
        narrow(ipiv, rows, *n);                                                                 \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##getrf)(wide *, wide *, T *, wide *, wide *, wide *);                             \
    void p##getrf_(int *m, int *n, T *a, int *lda, int *ipiv, int *info) {                      \
        int least = *m < *n ? *m : *n;                                                          \
        W(m); W(n); W(lda); wide info_w = 0, *rows = room(least);                               \
        TO(p##getrf)(&m_w, &n_w, a, &lda_w, rows, &info_w);                                     \
        narrow(ipiv, rows, least);                                                              \
        BACK;                                                                                   \
    }                                                                                           \
    void TO(p##gesdd)(const char *, wide *, wide *, T *, wide *, T *, T *, wide *, T *, wide *, \
                      T *, wide *, wide *, wide *, size_t);                                     \
    void p##gesdd_(const char *jobz, int *m, int *n, T *a, int *lda, T *s, T *u, int *ldu,      \
                   T *vt, int *ldvt, T *work, int *lwork, int *iwork, int *info) {              \
        (void)iwork;                                                                            \
        W(m); W(n); W(lda); W(ldu); W(ldvt); W(lwork);                                          \
        wide info_w = 0, *own = room(8 * (*m < *n ? *m : *n));                                  \
        TO(p##gesdd)(jobz, &m_w, &n_w, a, &lda_w, s, u, &ldu_w, vt, &ldvt_w, work, &lwork_w,    \
                     own, &info_w, 1);                                                          \
        free(own);                                                                              \
        BACK;                                                                                   \
    }

#define GEMM(p, T, GIVEN)                                                                       \
    void scipy_cblas_##p##gemm64_(int, int, int, wide, wide, wide, GIVEN, const T *, wide,      \
                                  const T *, wide, GIVEN, T *, wide);                           \
    void cblas_##p##gemm(int order, int ta, int tb, int m, int n, int k, GIVEN alpha,           \
                         const T *a, int lda, const T *b, int ldb, GIVEN beta, T *c, int ldc) { \
        scipy_cblas_##p##gemm64_(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);  \
    }

static wide *room(int count) {
    wide *made = calloc(count > 0 ? (size_t)count : 1, sizeof(wide));
    if (!made) abort();
    return made;
}

static void narrow(int *to, wide *from, int count) {
    for (int at = 0; at < count; at++) to[at] = (int)from[at];
    free(from);
}

REAL(s, float)
REAL(d, double)
GEMM(s, float, float)
GEMM(d, double, double)
GEMM(c, void, const void *)
GEMM(z, void, const void *)

void TO(dgeev)(const char *, const char *, wide *, double *, wide *, double *, double *, double *,
               wide *, double *, wide *, double *, wide *, wide *, size_t, size_t);
void dgeev_(const char *left, const char *right, int *n, double *a, int *lda, double *wr,
            double *wi, double *vl, int *ldvl, double *vr, int *ldvr, double *work, int *lwork,
            int *info) {
    W(n); W(lda); W(ldvl); W(ldvr); W(lwork); wide info_w = 0;
    TO(dgeev)(left, right, &n_w, a, &lda_w, wr, wi, vl, &ldvl_w, vr, &ldvr_w, work, &lwork_w,
              &info_w, 1, 1);
    BACK;
}
