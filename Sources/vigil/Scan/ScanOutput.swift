/// What `vigil scan` prints.
enum ScanOutput: String, CaseIterable {
  case text
  case json
  case facts
  case events
}
