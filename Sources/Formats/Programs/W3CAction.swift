// hot: the action of every line of the W3C's extended form.
internal import Vocabulary

extension W3CRow {
  /// What the device did, by what it says of it; ``Action/unknown`` when it says nothing.
  ///
  /// ProxySG writes `DENIED` as the filter's result for every request that it answers itself: for
  /// a password that it asks for, and for a server that does not answer, too. So the exception's
  /// name decides where there is one.
  func action(in line: Span<UInt8>, status: Int64) -> Action {
    // 12209: TMG asks for a password.
    if status == 407 || status == 12_209 { return .challenged }
    // A proxy that nobody asked for by name asks for the password as a web server does.
    let isDenied =
      isResult("tcp_denied", in: line) || line.isWord("denied", at: self[.filterResult].places)
    if status == 401, isDenied { return .challenged }
    let exception = self[.exception].places
    if let said = actionOfException(exception, in: line) { return said }
    if let said = actionOfResult(in: line) { return said }
    let filter = self[.filterResult].places
    if line.isWord("denied", at: filter) { return .blocked }
    if line.isWord("observed", at: filter) || line.isWord("proxied", at: filter) { return .allowed }
    let word = self[.action].places
    if line.isWord("denied", at: word) { return .blocked }
    return line.isWord("allowed", at: word) ? .allowed : .unknown
  }

  /// What ProxySG's exception (`x-exception-id`) says; `nil` without one.
  private func actionOfException(_ name: Range<Int>, in line: Span<UInt8>) -> Action? {
    guard !name.isEmpty else { return nil }
    func begins(_ word: StaticString) -> Bool {
      let end = name.lowerBound + word.utf8CodeUnitCount
      return end <= name.upperBound && line.isWord(word, at: name.lowerBound..<end)
    }
    if begins("authentication_") { return .challenged }
    if begins("notify") { return .warned }
    let isBlock =
      line.isWord("policy_denied", at: name) || line.isWord("content_filter_denied", at: name)
      || line.isWord("silent_denied", at: name) || line.isWord("virus_detected", at: name)
    if isBlock { return .blocked }
    // A page of the school's own: a block where the filter says so, else perhaps a warning.
    let isDenied = isResult("tcp_denied", in: line) || isResult("denied", in: line)
    return begins("user-defined.") && isDenied ? .blocked : .unknown
  }

  /// What ProxySG's result (`s-action`) says; `nil` when it leaves it to the filter's result.
  private func actionOfResult(in line: Span<UInt8>) -> Action? {
    let name = self[.result].places
    guard !name.isEmpty else { return nil }
    func isOne(_ word: StaticString) -> Bool { isResult(word, in: line) }
    if isOne("tcp_auth_redirect") || isOne("tcp_auth_form") { return .challenged }
    if isOne("tcp_denied") || isOne("denied") { return .blocked }
    // The server did not answer; or a page that the log does not tell.
    let isOpen =
      isOne("tcp_err_miss") || isOne("failed") || isOne("tcp_policy_redirect")
      || isOne("tcp_splashed") || isOne("license_expired") || isOne("tcp_swapfail")
    if isOpen { return .unknown }
    if !self[.filterResult].isEmpty { return nil }
    let isPassed =
      line.has("TCP_", at: name.lowerBound) || isOne("allowed") || isOne("tunneled")
      || isOne("accelerated")
    return isPassed ? .allowed : nil
  }

  private func isResult(_ word: StaticString, in line: Span<UInt8>) -> Bool {
    line.isWord(word, at: self[.result].places)
  }
}
