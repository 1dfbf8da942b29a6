internal import Vocabulary

/// What makes two facts of one worker one: numbers of its names, and the rest as it is.
struct FactKey: Hashable {
  var user: UInt32
  var client: UInt32
  var host: UInt32
  /// The query; number of the empty name when there is none.
  var query: UInt32
  /// The evidence as its canonical text.
  var evidence: UInt32
  var minute: Int32
  var source: UInt8
  var kind: RecordKind
  var action: Action
}
