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
    /// How many entries of it were taken.
    public internal(set) var entryCount = 0
    /// How many were left out.
    public internal(set) var skippedCount = 0

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

    init(from reader: inout ByteReader) throws(ByteReader.Damage) {
      path = try reader.text()
      size = try reader.number(Int64.self)
      changed = try reader.number(Int64.self)
      checksum = try reader.number(UInt32.self)
      entryCount = Int(truncatingIfNeeded: try reader.number(UInt64.self))
      skippedCount = Int(truncatingIfNeeded: try reader.number(UInt64.self))
    }

    /// Stands in the place of the size of a file that is not there.
    static let missingSize: Int64 = -1

    /// What the file holds now; `nil` when it cannot be read.
    public var currentBytes: [UInt8]? { try? FileBytes.read(path) }

    /// True when these are the bytes that the index was built of.
    public func isOf(_ bytes: [UInt8]) -> Bool {
      bytes.count == Int(size) && FileBytes.checksum(bytes) == checksum
    }
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
    writer.put(UInt8(source.expressions ? 1 : 0))
    writer.put(UInt32(files.count))
    for file in files {
      writer.put(file.path)
      writer.put(file.size)
      writer.put(file.changed)
      writer.put(file.checksum)
      writer.put(UInt64(file.entryCount))
      writer.put(UInt64(file.skippedCount))
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
    source = ListSource(
      name: name, path: path, syntax: syntax, category: category, power: power,
      expressions: try reader.number(UInt8.self) != 0)
    files = []
    for _ in 0..<(try reader.count(ofSize: 40)) {
      files.append(try File(from: &reader))
    }
  }
}
