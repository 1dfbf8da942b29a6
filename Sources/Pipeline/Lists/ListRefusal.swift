internal import Vocabulary

/// The last update of a list, when it brought no version that could be used.
struct ListRefusal: Hashable, Codable {
  var at: KeptMoment
  /// Why, without passwords and keys.
  var what: String
  /// What to do about it.
  var mend: String

  init(_ complaint: Complaint, at now: Instant) {
    at = KeptMoment(now)
    let place =
      complaint.file.isEmpty
      ? "" : complaint.line == 0 ? "\(complaint.file): " : "\(complaint.file):\(complaint.line): "
    what = place + complaint.what
    mend = complaint.mend
  }
}
