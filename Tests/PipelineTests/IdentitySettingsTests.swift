import People
import Settings
import Testing

struct IdentitySettingsTests {
  @Test func `the settings know every format that can be read, and every column`() {
    #expect(
      IdentityLogSettings.Format.allCases.map(\.rawValue)
        == IdentityFormat.allCases.map(\.rawValue))
    #expect(
      IdentityLogSettings.Column.allCases.map(\.rawValue)
        == IdentityContext.Column.allCases.map(\.rawValue))
  }
}
