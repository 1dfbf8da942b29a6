internal import Glibc

/// Texts as C programs take them: pointers to bytes that end with a zero, then a null pointer.
@safe final class CStringArray {
  /// The pointers; they live as long as this.
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  /// Copies the texts.
  init(_ texts: [String]) {
    count = texts.count
    // why unsafe: each of the `count + 1` places is filled below before anybody reads it.
    unsafe pointers = .allocate(capacity: texts.count + 1)
    for (place, text) in texts.enumerated() {
      unsafe (pointers + place).initialize(to: strdup(text))
    }
    unsafe (pointers + count).initialize(to: nil)
  }

  deinit {
    for place in 0..<count { unsafe free(pointers[place]) }
    unsafe pointers.deallocate()
  }
}
