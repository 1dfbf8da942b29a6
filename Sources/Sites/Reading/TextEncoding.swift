/// The encodings that list files come in.
enum TextEncoding {
  /// The bytes as UTF-8; a UTF-16 text that says so by its byte-order mark is put into it.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf8(ofUTF16: bytes, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf8(ofUTF16: bytes, high: 0) }
    return bytes
  }

  /// True for bytes that are no text: UTF-16 without its mark, data bases, programs.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    // A NUL here and there is left by a crash of what wrote the list.
    let start = bytes.prefix(4_096)
    return start.count(where: { $0 == 0 }) * 10 > start.count
  }

  private static func utf8(ofUTF16 bytes: [UInt8], high: Int) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
