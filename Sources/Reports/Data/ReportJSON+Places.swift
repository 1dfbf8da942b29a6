internal import Markup
internal import Vocabulary

extension ReportJSON {
  /// Where visits without a user name came from; null when the settings name no network.
  static func places(_ material: ReportMaterial) -> JSONText {
    guard let places = material.places else { return .null }
    return [
      "networks": .array(places.networks.map(network)),
      "unknown": .array(places.unknown.map(range)),
    ]
  }

  private static func network(_ usage: NetworkUsage) -> JSONText {
    [
      "name": .text(usage.network.name), "site": .text(usage.network.site),
      "kind": .text(usage.network.kind.rawValue), "addresses": .number(usage.addresses),
      "visits": .number(usage.visits),
    ]
  }

  private static func range(_ range: UnknownRange) -> JSONText {
    [
      "range": .text(range.range), "addresses": .number(range.addresses),
      "visits": .number(range.visits),
    ]
  }
}
