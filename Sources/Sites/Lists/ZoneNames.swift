internal import WebAddress

/// The names of a zone file: where relative ones stand, and what they are within the zone.
///
/// Names are kept in lower case and without the root's dot.
struct ZoneNames {
  /// Stands for the zone's name while the file has not said it; no name is equal to it.
  private static let unnamed: [UInt8] = [0]

  /// Where relative names stand.
  private var origin = unnamed
  /// The zone's name.
  private var apex = unnamed

  /// Follows an `$ORIGIN`.
  mutating func setOrigin(_ name: [UInt8]) {
    origin = absolute(name)
    if apex == Self.unnamed, name.last == UInt8(ascii: ".") { apex = origin }
  }

  /// The name of a record within its zone; empty for the zone itself, `nil` outside it.
  ///
  /// - Parameter isApex: True for the record that only the zone's own name has.
  mutating func trigger(of owner: [UInt8], isApex: Bool) -> [UInt8]? {
    // As in most lists: nothing is said but the name.
    if !isApex, origin == apex, owner.last != UInt8(ascii: "."), owner.first != UInt8(ascii: "@") {
      return owner.map(HostName.lowerCase)
    }
    let name = absolute(owner)
    if isApex {
      if origin == Self.unnamed { origin = name }
      apex = name
      return []
    }
    if name == apex { return [] }
    if apex.isEmpty { return name }
    let end = [UInt8(ascii: ".")] + apex
    if name.suffix(end.count).elementsEqual(end) { return Array(name.dropLast(end.count)) }
    return apex == Self.unnamed ? name : nil
  }

  private func absolute(_ owner: [UInt8]) -> [UInt8] {
    if owner.elementsEqual("@".utf8) { return origin }
    let isAbsolute = owner.last == UInt8(ascii: ".")
    let name = (isAbsolute ? owner.dropLast() : owner[...]).map(HostName.lowerCase)
    if isAbsolute || origin.isEmpty { return name }
    return name + [UInt8(ascii: ".")] + origin
  }
}
