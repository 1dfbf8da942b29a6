internal import CZlib
internal import Vocabulary

/// The text of a list file: inflated where the file is compressed, whatever its name is.
///
/// An object, since zlib keeps the address of its stream.
@safe final class ListText {
  /// The most bytes that a file may inflate to: five times the largest set of lists that is known.
  static let mostBytes = 512 << 20

  private let path: String
  private let limit: Int
  private var stream = unsafe z_stream()
  private var input: [UInt8]
  private var place = 0
  private var text: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: 1 << 20)

  /// The text of a file with these bytes.
  ///
  /// - Throws: ``Complaint`` when the compressed data is cut, damaged or inflates to more than
  ///   `limit` bytes.
  static func of(
    _ bytes: [UInt8], path: String, limit: Int = mostBytes
  ) throws(Complaint) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return TextEncoding.utf8(bytes) }
    let inflation = try ListText(bytes, path: path, limit: limit)
    try inflation.inflateMembers()
    return TextEncoding.utf8(inflation.text)
  }

  private init(_ bytes: [UInt8], path: String, limit: Int) throws(Complaint) {
    self.path = path
    self.limit = limit
    input = bytes
    // 15 bits of window, and 16 for "gzip only".
    let status = unsafe inflateInit2_(
      &stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw Complaint(file: path, what: "there is no memory to inflate the list", mend: "try again")
    }
  }

  deinit { unsafe inflateEnd(&stream) }

  /// Inflates one member after the other, and steps over zeros behind the last.
  private func inflateMembers() throws(Complaint) {
    while place < input.count {
      try inflateMember()
      unsafe inflateReset(&stream)
      while place < input.count, input[place] == 0 { place += 1 }
    }
  }

  private func inflateMember() throws(Complaint) {
    while true {
      let start = place
      let (status, written) = step()
      text.append(contentsOf: room[..<written])
      if text.count > limit {
        throw Complaint(
          file: path, what: "the list inflates to more than \(limit) bytes",
          mend: "check where it comes from; name a smaller list")
      }
      if status == Z_STREAM_END { return }
      if status != Z_OK || written == 0 && place == start { throw damage }
    }
  }

  private var damage: Complaint {
    Complaint(
      file: path, what: "the compressed list is cut short or damaged",
      mend: "the download failed; fetch it again")
  }

  private func step() -> (status: Int32, written: Int) {
    let start = place
    let space = room.count
    return unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe room.withUnsafeMutableBufferPointer { target in
        // why unsafe: zlib reads and writes at most the counts that it is given here.
        unsafe stream.next_in = source.baseAddress?.advanced(by: start)
        unsafe stream.avail_in = UInt32(clamping: source.count - start)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(space)
        let given = Int(unsafe stream.avail_in)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        place = start + given - Int(unsafe stream.avail_in)
        return (status, space - Int(unsafe stream.avail_out))
      }
    }
  }
}
