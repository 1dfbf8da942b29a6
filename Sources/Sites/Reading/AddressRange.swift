/// A range of addresses: all that begin with the same bits.
struct AddressRange: Hashable {
  /// The first of them.
  var first: AddressNumber
  /// How many bits they share.
  var length: Int

  /// The range of this length that holds an address; bits behind the length do not matter.
  init(of address: AddressNumber, length: Int) {
    first = address.first(ofLength: length)
    self.length = length
  }

  func contains(_ address: AddressNumber) -> Bool {
    address.isIPv6 == first.isIPv6 && address.first(ofLength: length) == first
  }

  func contains(_ range: AddressRange) -> Bool {
    range.length >= length && contains(range.first)
  }

  /// As evidence shows it: `192.0.2.0/24`, and a single address as such.
  var shown: String { length == first.bitCount ? "\(first)" : "\(first)/\(length)" }
}
