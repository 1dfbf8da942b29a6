internal import Markup

/// What a reader must not conclude from a report.
enum TrustSection {
  /// The section.
  static let section = PageSection(
    id: "trust", title: "How far to trust this report",
    body: """
      <ul>
      <li><strong>An account or an address is not a person.</strong> Somebody else may have used \
      the account or the device. Ask before you conclude.</li>
      <li><strong>A look-up proves no visit.</strong> Programs and pages look up names by \
      themselves, so DNS shows what a device asked for, not what anybody saw.</li>
      <li><strong>Lists and phrases can be wrong.</strong> The reason under “Why” is what matched, \
      word for word; judge it with the whole of what you know.</li>
      <li><strong>What is not in the logs is not here.</strong> Phones on mobile data, and devices \
      that go round the filter, leave no line.</li>
      </ul>

      """)
}
