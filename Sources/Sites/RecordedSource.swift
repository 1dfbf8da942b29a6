/// A source as it was when the index was built.
public struct RecordedSource: Hashable, Sendable {
  /// A file as it was when the index was built.
  public struct File: Hashable, Sendable {
    /// The path, as the settings or the folder named it.
    public var path: String
    /// The size in bytes.
    public var size: Int64
    /// The time of its last change, in nanoseconds since 1970.
    public var changed: Int64
    /// The CRC-32 of its bytes.
    public var checksum: UInt32

    /// A file with these bytes.
    init(_ path: String, bytes: [UInt8], stamp: FileStamp?) {
      self.path = path
      size = Int64(bytes.count)
      changed = stamp?.changed ?? 0
      checksum = FileBytes.checksum(bytes)
    }

    /// A file that is named and not there.
    init(missing path: String) {
      self.path = path
      (size, changed, checksum) = (Self.missingSize, 0, 0)
    }

    init(path: String, size: Int64, changed: Int64, checksum: UInt32) {
      self.path = path
      self.size = size
      self.changed = changed
      self.checksum = checksum
    }

    /// Stands in the place of the size of a file that is not there.
    static let missingSize: Int64 = -1
  }

  /// What the settings said.
  public var source: ListSource
  /// The files that were read, in the order of reading.
  public var files: [File]

  func write(to writer: inout ByteWriter) {
    writer.put(source.name)
    writer.put(source.path)
    writer.put(source.syntax)
    writer.put(source.category)
    writer.put(source.power.rawValue)
    writer.put(UInt32(files.count))
    for file in files {
      writer.put(file.path)
      writer.put(file.size)
      writer.put(file.changed)
      writer.put(file.checksum)
    }
  }

  init(source: ListSource, files: [File]) {
    self.source = source
    self.files = files
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try reader.text()
    let path = try reader.text()
    let syntax = try reader.optionalText()
    let category = try reader.optionalText()
    guard let power = ListPower(rawValue: try reader.number(UInt8.self)) else {
      throw ByteReader.Damage()
    }
    source = ListSource(name: name, path: path, syntax: syntax, category: category, power: power)
    files = []
    for _ in 0..<(try reader.count(ofSize: 24)) {
      files.append(
        File(
          path: try reader.text(), size: try reader.number(Int64.self),
          changed: try reader.number(Int64.self), checksum: try reader.number(UInt32.self)))
    }
  }
}
