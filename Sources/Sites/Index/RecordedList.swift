/// One list of the index: a file, or the files of one category folder.
public struct RecordedList: Hashable, Sendable {
  /// The name in evidence, such as `starter/gambling`.
  public var name: String
  /// The category as the list calls it; empty when it needs none.
  public var category: String
  /// What its entries do.
  public var power: ListPower
  /// What its folder says that it is for.
  public var usage: ListUsage
  /// How many entries were read, those that other lists hold too among them.
  public var entryCount: Int

  func write(to writer: inout ByteWriter) {
    writer.put(name)
    writer.put(category)
    writer.put(power.rawValue)
    writer.put(usage.rawValue)
    writer.put(UInt64(entryCount))
  }

  init(name: String, category: String, power: ListPower, usage: ListUsage, entryCount: Int) {
    self.name = name
    self.category = category
    self.power = power
    self.usage = usage
    self.entryCount = entryCount
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    name = try reader.text()
    category = try reader.text()
    guard let power = ListPower(rawValue: try reader.number(UInt8.self)),
      let usage = ListUsage(rawValue: try reader.number(UInt8.self))
    else { throw ByteReader.Damage() }
    self.power = power
    self.usage = usage
    entryCount = Int(truncatingIfNeeded: try reader.number(UInt64.self))
  }
}
