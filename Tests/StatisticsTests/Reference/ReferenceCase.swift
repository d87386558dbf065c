import Foundation
import Testing

/// One case of the reference statistics: a function, its input and what must come out.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  let topic: String
  let id: String
  let function: String
  let input: JSONValue
  let expected: JSONValue
  let tolerance: Tolerance
  let library: SeriesLibrary

  var testDescription: String { "\(topic)/\(id)" }

  /// The values of the case: its own, or those of the named series.
  var values: [Double] {
    if let name = input["series"].string { return library.series[name]?.values ?? [] }
    for key in ["values", "y", "x"] {
      if let values = input[key].array { return values.map { $0.double ?? .nan } }
    }
    return []
  }

  /// The values in a season of the named series.
  var frequency: Int {
    input["frequency"].int ?? input["series"].string.flatMap { library.series[$0]?.frequency } ?? 1
  }

  func number(_ key: String) -> Double { input[key].double ?? .nan }
  func int(_ key: String) -> Int { input[key].int ?? 0 }
}

/// How near a number must come: |got - want| <= absolute + relative |want|.
struct Tolerance: Sendable {
  var relative: Double
  var absolute: Double

  init?(_ json: JSONValue) {
    guard let relative = json["rel"].double, let absolute = json["abs"].double else { return nil }
    self.relative = relative
    self.absolute = absolute
  }

  init(relative: Double, absolute: Double) {
    self.relative = relative
    self.absolute = absolute
  }

  func accepts(_ got: Double, _ want: Double) -> Bool {
    got == want || abs(got - want) <= absolute + relative * abs(want)
  }
}

/// The series that cases refer to by name.
struct SeriesLibrary: Sendable {
  struct Series: Sendable {
    var values: [Double]
    var frequency: Int
  }

  var series: [String: Series] = [:]

  init(folder: URL) {
    let url = folder.appendingPathComponent("series.json")
    guard let json = try? JSONValue.read(url), case .object(let all) = json["series"] else {
      return
    }
    series = all.mapValues {
      Series(values: $0["values"].doubles, frequency: $0["frequency"].int ?? 1)
    }
  }
}

/// Finding the cases: those of the repository, and of a second folder when one is named.
enum ReferenceData {
  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let repository = tests.appendingPathComponent("Data/reference-stats")
  static let nist = tests.appendingPathComponent("Data/nist")

  /// The cases of `Tests/Data/reference-stats`.
  static let cases = load(repository)

  /// The cases of the folder in the environment variable REFERENCE_STATS_DIR, if it is set.
  static let otherCases: [ReferenceCase] = {
    guard let path = ProcessInfo.processInfo.environment["REFERENCE_STATS_DIR"] else { return [] }
    return load(URL(fileURLWithPath: path))
  }()

  static func load(_ folder: URL) -> [ReferenceCase] {
    var library = SeriesLibrary(folder: repository)
    library.series.merge(SeriesLibrary(folder: folder).series) { _, own in own }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") && $0 != "series.json" }.sorted().flatMap { name in
      cases(in: folder.appendingPathComponent(name), library)
    }
  }

  private static func cases(in url: URL, _ library: SeriesLibrary) -> [ReferenceCase] {
    guard let json = try? JSONValue.read(url), let cases = json["cases"].array else {
      // An unreadable file must fail, not vanish.
      return [
        ReferenceCase(
          topic: url.lastPathComponent, id: "unreadable", function: "", input: .null,
          expected: .null, tolerance: Tolerance(relative: 0, absolute: 0), library: library)
      ]
    }
    let topic = json["topic"].string ?? url.lastPathComponent
    let usual = Tolerance(json["default_tolerance"]) ?? Tolerance(relative: 0, absolute: 0)
    return cases.map { one in
      ReferenceCase(
        topic: topic, id: one["id"].string ?? "?", function: one["function"].string ?? "?",
        input: one["series"].isNull ? one["input"] : one["input"].adding("series", one["series"]),
        expected: one["expected"], tolerance: Tolerance(one["tolerance"]) ?? usual,
        library: library)
    }
  }
}

extension JSONValue {
  func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var fields) = self else { return self }
    fields[key] = value
    return .object(fields)
  }
}
