/// A site: the entry of the list that knows it, and the hosts of it that stand in logs.
struct Site {
  /// The entry, which is also what an event is about.
  let entry: String
  let hosts: [String]

  /// Takes the labels before the entry; without any, the host is the entry itself.
  init(_ entry: String, _ labels: String...) {
    self.entry = entry
    hosts = labels.isEmpty ? [entry] : labels.map { "\($0).\(entry)" }
  }
}
