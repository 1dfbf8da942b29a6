/// Numbers whose first byte is the highest; the caller has counted the bytes.
enum BigEndian {
  static func unsigned32(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func signed32(_ bytes: [UInt8], at place: Int) -> Int32 {
    Int32(bitPattern: unsigned32(bytes, at: place))
  }

  static func signed64(_ bytes: [UInt8], at place: Int) -> Int64 {
    Int64(bitPattern: bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) })
  }
}
