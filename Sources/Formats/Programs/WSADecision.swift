// hot: the decision of every line of Cisco's web appliance.
internal import Vocabulary

/// What the decision tag of Cisco's web appliance, such as `BLOCK_WEBCAT_12-Pupils-…`, says.
struct WSADecision {
  /// What the appliance did.
  var action = Action.unknown
  /// True when a connection is opened to look into it: what is asked for inside has its own lines.
  var decrypts = false

  /// Reads the tag between two places of a line.
  ///
  /// - Parameters:
  ///   - tag: The tag with the policy groups behind it.
  ///   - result: The result and the status, such as `TCP_DENIED/403`.
  ///   - status: The HTTP status.
  ///   - line: The line.
  init(of tag: Range<Int>, result: Range<Int>, status: Int16, in line: Span<UInt8>) {
    func begins(_ name: StaticString) -> Bool {
      tag.count >= name.utf8CodeUnitCount && line.has(name, at: tag.lowerBound)
    }
    let isDenied = line.contains("DENIED", from: result.lowerBound, to: result.upperBound)
    // The appliance asks for a password: 407 as a proxy, 401 where browsers know of no proxy.
    if status == 407 || isDenied && status == 401 || begins("NO_") {
      action = .challenged
    } else if begins("BLOCK_CONTINUE") || begins("WARN") {
      action = .warned
    } else if begins("BLOCK_") || begins("DROP_") {
      action = .blocked
    } else if begins("ALLOW") || begins("DEFAULT_CASE") || begins("MONITOR")
      || begins("PASSTHRU")
    {
      action = isDenied ? .unknown : .allowed
    } else if begins("DECRYPT"), !begins("DECRYPT_EUN") {
      // `DECRYPT_EUN` opens the connection only to show the page that tells of a block.
      action = isDenied ? .unknown : .allowed
      decrypts = !isDenied && status == 200
    }
  }
}
