/// Compares what came out with what must come out, place by place.
struct Comparison {
  let tolerance: Tolerance
  private(set) var failures: [String] = []

  /// What is not a result: notes on the input, optional extras, bounds of another tool.
  private static let ignored: Set<String> = [
    "binary64_of_input_exact", "economic_complexity_optional", "R_alpha", "R_beta", "R_gamma",
    "R_SSE",
  ]

  init(_ tolerance: Tolerance) { self.tolerance = tolerance }

  mutating func compare(_ got: JSONValue, _ want: JSONValue, at path: String) {
    switch (got, want) {
    case (.number(let a), .number(let b)):
      if !tolerance.accepts(a, b) { failures.append("\(path): got \(a), want \(b)") }
    case (.array(let a), .array(let b)):
      guard a.count == b.count else {
        failures.append("\(path): got \(a.count) values, want \(b.count)")
        return
      }
      for index in a.indices { compare(a[index], b[index], at: "\(path)[\(index)]") }
    case (.object(let a), .object(let b)):
      for key in b.keys.sorted() where !Self.ignored.contains(key) {
        compare(key, a[key], b[key] ?? .null, at: "\(path).\(key)")
      }
    case (.string(let a), .string(let b)):
      if a != b { failures.append("\(path): got '\(a)', want '\(b)'") }
    default:
      if got != want { failures.append("\(path): got \(got), want \(want)") }
    }
  }

  private mutating func compare(
    _ key: String, _ got: JSONValue?, _ want: JSONValue, at path: String
  ) {
    guard let got else {
      failures.append("\(path): nothing came out")
      return
    }
    switch key {
    case "reason":
      // The names of reasons are suggestions; that there is one is not.
      if got.isNull != want.isNull { failures.append("\(path): got \(got), want \(want)") }
    case "outcome":
      let allowed = (want.string ?? "").split(separator: "-").filter { $0 != "or" }
      if !allowed.contains(where: { $0 == got.string ?? "" }) {
        failures.append("\(path): got \(got), want \(want)")
      }
    default: compare(got, want, at: path)
    }
  }
}
