// What Swift's SIMD types lack: comparing 16 bytes at once with x86-64's oldest vector unit (SSE2,
// which every such processor has) and having the answers as the bits of one word.
//
// Header only, so that the Swift compiler inlines it and no call is left. The Swift code beside
// each use gives the same answers without it, for other processors and for the tests.
#ifndef VIGIL_BYTE_MASK_H
#define VIGIL_BYTE_MASK_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

// Loads 16 bytes from any place.
static inline __m128i vigil_load16(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

// One bit for each of 16 bytes, the first the lowest: set where the byte is `byte`.
static inline uint64_t vigil_mask16(const uint8_t *bytes, uint8_t byte) {
  const __m128i same = _mm_cmpeq_epi8(vigil_load16(bytes), _mm_set1_epi8((char)byte));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(same);
}

// The same for any of three bytes.
static inline uint64_t vigil_mask16_of3(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c) {
  return vigil_mask16(bytes, a) | vigil_mask16(bytes, b) | vigil_mask16(bytes, c);
}

// The same for any of `#`, `/`, `:`, `?`, `@` and `[`, which part a web address.
static inline uint64_t vigil_address_marks16(const uint8_t *bytes) {
  const __m128i own = vigil_load16(bytes);
  __m128i same = _mm_cmpeq_epi8(own, _mm_set1_epi8('/'));
  same = _mm_or_si128(same, _mm_cmpeq_epi8(own, _mm_set1_epi8(':')));
  same = _mm_or_si128(same, _mm_cmpeq_epi8(own, _mm_set1_epi8('?')));
  same = _mm_or_si128(same, _mm_cmpeq_epi8(own, _mm_set1_epi8('@')));
  same = _mm_or_si128(same, _mm_cmpeq_epi8(own, _mm_set1_epi8('#')));
  same = _mm_or_si128(same, _mm_cmpeq_epi8(own, _mm_set1_epi8('[')));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(same);
}
#endif

// The bytes of a word that belong to a name of `count` bytes, at most 32, as a mask; `word` counts
// from 0 to 3.
static inline uint64_t vigil_name_mask(intptr_t count, intptr_t word) {
  static const uint8_t masks[64] = {
      255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
      255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  uint64_t mask;
  __builtin_memcpy(&mask, masks + 32 - count + 8 * word, 8);
  return mask;
}

// Asks for the memory at `place`, which is read soon; harmless wherever it points.
static inline void vigil_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
