/// The lines of standard input, without their ends; what is no UTF-8 is replaced.
struct InputLines: Sequence, IteratorProtocol {
  mutating func next() -> String? { readLine(strippingNewline: true) }
}
