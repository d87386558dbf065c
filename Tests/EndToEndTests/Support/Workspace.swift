import Foundation
import TestSupport
import Testing

/// A folder of its own for one test, which goes away with it.
final class Workspace: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, making the folders on the way.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let target = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: target)
  }

  func read(_ path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }

  func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// All files below a folder, hidden ones too, as paths in order; nothing when there is no folder.
  func files(in folder: String = "") -> [String] {
    let base = url.appendingPathComponent(folder).path
    let found = FileManager.default.enumerator(atPath: base)?.allObjects as? [String] ?? []
    return found.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: base + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  /// The manifest of a folder without what differs from run to run.
  func untimedManifest(_ folder: String) throws -> String {
    try text(folder + "/manifest.json").replacing(/"milliseconds": [0-9.]+/, with: "")
  }

  /// The bytes of every file below a folder but the manifest, whose timings differ.
  func contents(of folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in files(in: folder) where !path.hasSuffix("manifest.json") {
      result[path] = try read(folder + "/" + path)
    }
    return result
  }
}

/// A small report that most tests can use: a bar chart, a line chart and pages.
enum SampleReport {
  static let data = """
    partner,month,units,value
    KZ,2022-01,100,2000
    KZ,2022-02,120,2100
    KZ,2023-01,150,3300
    KZ,2023-02,160,3500
    UZ,2022-01,80,1500
    UZ,2022-02,70,1400
    UZ,2023-01,95,1900
    UZ,2023-02,105,2000

    """

  /// The head of a spec over that data: `body` comes next.
  static let head = """
    report: Cars for two countries
    data:
      exports:
        file: cars.csv
        period: month
        measures: {units: vehicle, value: CNY}
        dims: {partner: iso2}
        source: {publisher: Customs, retrieved: 2024-03-01}

    """

  /// Charts, figures and text, and nothing about files.
  static let content =
    head + """
      metrics:
        total: units@2023-01..2023-02
        growth: yoy(total)
      body:
        - kpis: [total, growth]
        - text: "Exports came to **{total}**."
        - bar: units@2023-01..2023-02 by partner
          id: lead
        - line: units by month, partner
          id: months

      """

  static let spec =
    content + """
      outputs:
        all: {charts: all, format: [png@1x, svg, pdf]}
        paper: {pages: a5, format: pdf}

      """

  /// A folder with `cars.csv` and `report.yaml`.
  static func workspace(spec: String = spec) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(data, to: "cars.csv")
    try workspace.write(spec, to: "report.yaml")
    return workspace
  }
}

extension BuiltTool {
  /// `render report.yaml`, quietly, into a folder of the workspace.
  static func render(
    _ workspace: Workspace, into out: String = "out", options: [String] = [],
    environment: [String: String?] = [:], setting: String = "", redirection: String = ""
  ) throws -> Outcome {
    try run(
      ["render", "report.yaml", "--out", out, "--quiet"] + options, in: workspace.url,
      environment: environment, setting: setting, redirection: redirection)
  }
}
