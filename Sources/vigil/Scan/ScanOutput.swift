/// What `vigil scan` prints.
enum ScanOutput: String, CaseIterable {
  case text
  case json
  case counts
  case facts
  case events
}
