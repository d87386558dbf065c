import Foundation
import TestSupport
import Testing

/// `render --watch`: a save is drawn, a mistake is told, its repair picked up, and an interrupt ends it.
@Suite struct WatchTests {
  @Test("a save is not drawn, or a mistake ends the watch") func watch() throws {
    let workspace = try SampleReport.workspace()
    let run = try BuiltTool.start(
      ["render", "report.yaml", "--out", "out", "--watch"], in: workspace.url,
      setting: "exec env --default-signal=INT,TERM,HUP \"$0\" \"$@\"")
    let lead = "out/report/all/en/lead.png"
    #expect(Self.wait { workspace.exists("out/manifest.json") })
    let first = try workspace.read(lead)
    // The watch begins a moment after the manifest is there.
    usleep(300_000)
    // As an editor saves: a new file in the place of the old one.
    try workspace.write(
      SampleReport.data.replacing("KZ,2023-01,150", with: "KZ,2023-01,151"), to: "cars.csv")
    #expect(Self.wait { (try? workspace.read(lead)) != first })
    usleep(300_000)
    try workspace.write(
      SampleReport.spec.replacing("by partner", with: "by partnr"), to: "report.yaml")
    #expect(Self.wait { run.messages.contains("'partnr'") })
    usleep(300_000)
    try workspace.write(
      SampleReport.spec.replacing("id: lead", with: "id: lead\n    title: Repaired"),
      to: "report.yaml")
    #expect(
      Self.wait {
        (try? workspace.text("out/report/all/en/lead.svg"))?.contains("<title>Repaired") == true
      })
    usleep(300_000)
    run.send(signal: SIGINT)
    let outcome = try run.wait(seconds: 20)
    #expect(outcome.status == 130)
    #expect(!workspace.files(in: "out").contains { $0.contains(".broadsheet") })
  }

  /// How editors save: over the old bytes, beside them with a new name, or in several pieces.
  private static func save(_ text: String, to path: String, as manner: Int) throws {
    let data = Data(text.utf8)
    let url = URL(fileURLWithPath: path)
    switch manner {
    case 0:
      try data.write(to: URL(fileURLWithPath: path + "~new"))
      #expect(rename(path + "~new", path) == 0)
    case 1:
      let file = try FileHandle(forWritingTo: url)
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: data.prefix(data.count / 2))
      usleep(4000)
      try file.write(contentsOf: data.suffix(from: data.count / 2))
      try file.close()
    default: try data.write(to: url, options: .atomic)
    }
  }

  @Test("a save of data, a theme or a base is not drawn") func inputs() throws {
    let workspace = try Workspace()
    try workspace.write(SampleReport.data, to: "data/cars.csv")
    try workspace.write("extends: wire\naccent: \"#104080\"\n", to: "look/own.yaml")
    try workspace.write(
      SampleReport.content.replacing("file: cars.csv", with: "file: ../data/cars.csv"),
      to: "base/_base.yaml")
    try workspace.write(
      "extends: ../base/_base.yaml\nroot: ..\ntheme: ../look/own.yaml\n"
        + "outputs: {web: {charts: all, format: svg}}\n", to: "specs/real.yaml")
    let spec = "specs/real.yaml"
    let first = try BuiltTool.run(["render", spec, "--out", "out"], in: workspace.url)
    #expect(first.status == 0, "\(first.messages)")
    // Everything is as it was, so that the watch reads nothing.
    let run = try BuiltTool.start(
      ["render", spec, "--out", "out", "--watch"], in: workspace.url,
      setting: "exec env --default-signal=INT,TERM,HUP \"$0\" \"$@\"")
    usleep(700_000)
    let picture = "out/real/web/en/lead.svg"
    let base = try workspace.text("base/_base.yaml")
    let edits = [
      ("data/cars.csv", SampleReport.data.replacing("KZ,2023-01,150", with: "KZ,2023-01,222")),
      ("look/own.yaml", "extends: wire\naccent: \"#802010\"\n"),
      ("base/_base.yaml", base.replacing("id: lead", with: "id: lead\n    title: Anew")),
      ("data/cars.csv", SampleReport.data.replacing("KZ,2023-01,150", with: "KZ,2023-01,333")),
    ]
    for (index, (path, text)) in edits.enumerated() {
      let before = try workspace.read(picture)
      try Self.save(text, to: workspace.url.path + "/" + path, as: index % 3)
      #expect(Self.wait { (try? workspace.read(picture)) != before }, "\(path): \(run.messages)")
      usleep(300_000)
    }
    run.send(signal: SIGINT)
    #expect(try run.wait(seconds: 20).status == 130)
  }

  @Test("data called as an output or hidden, or a new spec in the folder, is not drawn")
  func names() throws {
    let workspace = try Workspace()
    try workspace.write(SampleReport.data, to: "specs/lead.csv")
    try workspace.write(SampleReport.data, to: "specs/.hidden.csv")
    try workspace.write(SampleReport.data, to: "specs/manifest.csv")
    for name in ["lead", ".hidden", "manifest"] {
      try workspace.write(
        SampleReport.head.replacing("cars.csv", with: name + ".csv")
          + "body:\n  - bar: units@2023-01..2023-02 by partner\n    id: lead\n"
          + "outputs: {web: {charts: all, format: [svg, csv]}}\n",
        to: "specs/r\(name.filter { $0 != "." }).yaml")
    }
    let run = try BuiltTool.start(
      ["render", "specs", "--out", "out", "--watch"], in: workspace.url,
      setting: "exec env --default-signal=INT,TERM,HUP \"$0\" \"$@\"")
    #expect(Self.wait { workspace.exists("out/manifest.json") })
    usleep(300_000)
    for (index, name) in ["lead", ".hidden", "manifest"].enumerated() {
      let picture = "out/r\(name.filter { $0 != "." })/web/en/lead.svg"
      let before = try workspace.read(picture)
      try Self.save(
        SampleReport.data.replacing("KZ,2023-01,150", with: "KZ,2023-01,\(200 + index)"),
        to: workspace.url.path + "/specs/\(name).csv", as: 1)
      #expect(Self.wait { (try? workspace.read(picture)) != before }, "\(name): \(run.messages)")
      usleep(300_000)
    }
    try workspace.write(workspace.read("specs/rlead.yaml"), to: "specs/new.yaml")
    #expect(Self.wait { workspace.exists("out/new/web/en/lead.svg") }, "\(run.messages)")
    usleep(300_000)
    run.send(signal: SIGINT)
    #expect(try run.wait(seconds: 20).status == 130)
  }

  private static func wait(until holds: () -> Bool) -> Bool {
    for _ in 0..<1500 {
      if holds() { return true }
      usleep(20_000)
    }
    return false
  }
}
