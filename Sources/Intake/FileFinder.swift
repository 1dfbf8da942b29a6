internal import Glibc

/// Finds the files that a pattern names.
public enum FileFinder {
  /// The files that a shell pattern names, sorted by path; the pattern itself when it has no
  /// wildcard, so that a missing file is told of when it is opened.
  public static func paths(matching pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [pattern] }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    var result: [String] = []
    for place in 0..<Int(unsafe found.gl_pathc) {
      // why unsafe: `glob` filled `gl_pathv` with `gl_pathc` strings, freed above.
      if let path = unsafe found.gl_pathv[place] { result.append(unsafe String(cString: path)) }
    }
    return result.sorted()
  }
}
