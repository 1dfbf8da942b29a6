/// What the firewall calls a kind of site: FortiGuard's number and words.
struct FirewallCategory {
  let number: Int
  let words: String

  init(_ number: Int, _ words: String) {
    self.number = number
    self.words = words
  }
}
