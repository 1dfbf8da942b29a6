/// What a worker remembers of a host of which it keeps facts.
struct HostFacts: BitwiseCopyable {
  /// The evidence of a host that no list gives a category of which facts are kept.
  static let noEvidence = UInt32.max

  /// The host's number among the texts of facts and one more; 0 until a fact needs it.
  var text: UInt32 = 0
  /// The same of the evidence of its entries in lists, or ``noEvidence``.
  var evidence: UInt32 = 0
}
