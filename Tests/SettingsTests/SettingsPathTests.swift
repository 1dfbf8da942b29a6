import Testing

@testable import Settings

struct SettingsPathTests {
  @Test(arguments: [
    ("/etc/vigil/vigil.json5", "lists/starter", "/etc/vigil/lists/starter"),
    ("/etc/vigil/vigil.json5", "/srv/lists", "/srv/lists"),
    ("Config/vigil.json5", "../lists", "Config/../lists"), ("/vigil.json5", "a", "/a"),
    ("vigil.json5", "rules.json5", "rules.json5"),
  ])
  func `a relative path is counted from the folder of the file`(
    file: String, path: String, expected: String
  ) {
    #expect(SettingsPath.resolve(path, against: SettingsPath.folder(of: file)) == expected)
  }

  @Test(arguments: [
    ("phrases/self-harm.json5", "self-harm"), ("a.b.json5", "a.b"), ("plain", "plain"),
    (".hidden", ".hidden"), ("", ""),
  ])
  func `a file's name has no folder and no extension`(path: String, expected: String) {
    #expect(SettingsPath.baseName(of: path) == expected)
  }
}
