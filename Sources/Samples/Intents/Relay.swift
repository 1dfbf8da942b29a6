/// What many devices stand behind, so that its address is nobody's.
enum Relay: CaseIterable {
  /// A DNS server of a building, which asks the school's on behalf of all who ask it.
  case forwarder
  /// A server on which many work at once.
  case terminalServer

  /// Its address in the logs.
  var address: String {
    switch self {
    case .forwarder: "10.0.0.10"
    case .terminalServer: "10.0.0.20"
    }
  }

  /// The name in the settings.
  var title: String {
    switch self {
    case .forwarder: "DNS forwarder"
    case .terminalServer: "Terminal server"
    }
  }
}
