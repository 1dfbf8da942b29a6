internal import Intake

/// Programs that ask for files by themselves, known by how they name themselves to servers.
///
/// Sources: Microsoft, "Delivery Optimization reference" and "Windows Update troubleshooting"; Apple,
/// "Use Apple products on enterprise networks"; the sources of APT, OMAHA (Chromium's updater) and
/// Mozilla's updater.
enum ProgramAgent {
  /// How the names begin, in small letters.
  private static let beginnings: [StaticString] = [
    "microsoft-delivery-optimization/", "microsoft bits/", "windows-update-agent/",
    "microsoft-cryptoapi/", "microsoft ncsi", "microsoft-wns/", "google update/", "chromeupdate/",
    "microsoftedgeupdate/", "captivenetworksupport", "ocspd/", "trustd ", "apsd/",
    "softwareupdated", "swscan", "nsurlsessiond", "debian apt-http/", "mozilla/maintenance",
    "dnf/", "libdnf ", "packagekit", "avast antivirus", "sophosupdate", "symantec liveupdate",
  ]

  /// True when a browser's name at some places is that of such a program.
  static func isProgram(_ places: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard !places.isEmpty else { return false }
    for name in beginnings {
      let length = name.utf8CodeUnitCount
      guard places.count >= length else { continue }
      if bytes.hasWord(name, at: places.lowerBound..<places.lowerBound + length) { return true }
    }
    return false
  }
}
