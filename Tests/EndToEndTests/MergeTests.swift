import Foundation
import TestSupport
import Testing

/// `merge` makes the manifest of a single run of parts that belong together, and refuses all others without
/// changing anything.
@Suite struct MergeTests {
  /// Four charts, so that two parts have two each.
  private static let spec =
    SampleReport.content
    + "outputs:\n"
    + ["a", "b"].map { "  \($0): {charts: all, size: 400x260, format: png@1x}\n" }.joined()

  @discardableResult
  private static func render(
    _ workspace: Workspace, _ options: [String], spec: String = "report.yaml", out: String = "out"
  ) throws -> [String] {
    let outcome = try BuiltTool.run(
      ["render", spec, "--out", out] + options, in: workspace.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// What happens to two parts as shell commands, where `$0` is the program, and what is said then.
  static let faults: [(name: String, change: String, message: String)] = [
    ("cut", "truncate -s 900 out/manifest.2-of-2.json", "'manifest.2-of-2.json' is cut off"),
    (
      "last byte", "truncate -s -1 out/manifest.2-of-2.json", "'manifest.2-of-2.json' is cut off"
    ),
    ("empty", ": > out/manifest.2-of-2.json", "'manifest.2-of-2.json' is empty"),
    (
      "foreign", "echo '{\"a\": 1}' > out/manifest.2-of-2.json",
      "'manifest.2-of-2.json' is no manifest of this program"
    ),
    (
      "twice", "cp out/manifest.1-of-2.json out/manifest.2-of-2.json",
      "'manifest.2-of-2.json' is the manifest of part 1/2"
    ),
    ("missing", "rm out/manifest.1-of-2.json", "'manifest.1-of-2.json' is missing"),
    (
      "settings", "$TOOL render report.yaml --out out --shard 2/2 --strip --quiet",
      "parts 1/2 and 2/2 were drawn by different programs, or with other fonts or settings"
    ),
    (
      "spec", "echo >> report.yaml; $TOOL render report.yaml --out out --shard 2/2 --quiet",
      "'report.yaml' was another when part 2/2 was drawn than for part 1/2"
    ),
    (
      "data",
      "echo KZ,2023-03,1,1 >> cars.csv; $TOOL render report.yaml --out out --shard 1/2 --quiet",
      "'cars.csv' was another when part 2/2 was drawn than for part 1/2"
    ),
    (
      "choice", "$TOOL render report.yaml --out out --shard 2/2 --only lead --quiet",
      "parts 1/2 and 2/2 are of different specs or choices"
    ),
    (
      "lost", "rm out/report/b/en/lead.png",
      "'report/b/en/lead.png' is not there as its part has drawn it"
    ),
    (
      "other division", "$TOOL render report.yaml --out out --shard 1/3 --quiet",
      "shared differently: 'manifest.1-of-2.json' and 'manifest.1-of-3.json'"
    ),
    (
      "killed", "echo > out/.journal-2-of-2", "part 2/2 is still being drawn, or was stopped"
    ),
  ]

  @Test("parts that do not belong together are merged", arguments: faults.indices)
  func fault(_ index: Int) throws {
    let (name, change, message) = Self.faults[index]
    let workspace = try SampleReport.workspace(spec: Self.spec)
    for part in ["1/2", "2/2"] { try Self.render(workspace, ["--shard", part]) }
    let prepared = try Tool.run(
      "bash", ["-c", "cd '\(workspace.url.path)' && TOOL='\(BuiltTool.path)' && \(change)"])
    #expect(prepared.status == 0, "\(prepared.output)")
    let before = try workspace.contents(of: "out")
    let names = workspace.files(in: "out")
    func manifests() throws -> [Data] {
      var found: [Data] = []
      for name in names where name.hasPrefix("manifest.") {
        found.append(try workspace.read("out/" + name))
      }
      return found
    }
    let manifestsBefore = try manifests()
    let outcome = try BuiltTool.run(["merge", "out"], in: workspace.url)
    #expect(outcome.status == 6, "\(name)")
    #expect(outcome.messages.contains(message), "\(name): \(outcome.messages)")
    #expect(outcome.messages.contains("hint: "))
    #expect(workspace.files(in: "out") == names)
    #expect(try workspace.contents(of: "out") == before)
    #expect(try manifests() == manifestsBefore)
  }

  @Test("what earlier runs have recorded is lost in a merge") func earlier() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    try workspace.write(SampleReport.spec, to: "other.yaml")
    for folder in ["out", "whole"] {
      try Self.render(workspace, [], spec: "other.yaml", out: folder)
    }
    try Self.render(workspace, [], out: "whole")
    for part in ["1/2", "2/2"] { try Self.render(workspace, ["--shard", part]) }
    #expect(try BuiltTool.run(["merge", "out"], in: workspace.url).status == 0)
    #expect(workspace.files(in: "out") == workspace.files(in: "whole"))
    #expect(try workspace.untimedManifest("out") == workspace.untimedManifest("whole"))
    #expect(try Self.render(workspace, [], spec: "other.yaml") == [])
  }

  @Test("parts that read no more than has changed come to another whole") func unread() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let names = ["one", "two", "three"]
    for name in names { try workspace.write(Self.spec, to: "specs/\(name).yaml") }
    try workspace.write(
      "for: {partner: all}\n" + SampleReport.head
        + "body:\n  - line: units.$partner by month\n"
        + "outputs: {a: {size: 400x260, format: [png@1x, csv]}, b: {format: svg}}\n",
      to: "specs/each.yaml")
    try workspace.write(SampleReport.data, to: "specs/cars.csv")
    func parts(_ count: Int) throws -> [String] {
      let lines = try (1...count).flatMap { number in
        try Self.render(workspace, ["--shard", "\(number)/\(count)"], spec: "specs")
      }
      let merged = try BuiltTool.run(["merge", "out"], in: workspace.url)
      #expect(merged.status == 0, "\(merged.messages)")
      try Self.render(workspace, [], spec: "specs", out: "whole")
      #expect(try workspace.contents(of: "out") == workspace.contents(of: "whole"))
      #expect(try workspace.untimedManifest("out") == workspace.untimedManifest("whole"))
      return lines
    }
    #expect(try parts(2).count == 18)
    // Few parts share reports, many share artefacts.
    for count in [2, 3, 7] { #expect(try parts(count) == []) }
    // Only one of the specs is read; every picture of it says which spec it is of.
    for count in [2, 7] {
      try workspace.write(
        Self.spec.replacing("id: lead", with: "id: lead\n    title: \"In \(count)\""),
        to: "specs/two.yaml")
      #expect(try parts(count).count == 4)
    }
    // A new member moves those behind it.
    for (row, count) in [
      ("AZ,2023-01,3,3\nAZ,2023-02,4,4\n", 2), ("BY,2023-01,3,3\nBY,2023-02,4,4\n", 7),
    ] {
      try workspace.write(SampleReport.data + row, to: "specs/cars.csv")
      #expect(try parts(count).count >= 3)
      #expect(try parts(count) == [])
    }
  }

  @Test("after a merge parts are drawn anew, or cannot be drawn once more") func again() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    try Self.render(workspace, [], out: "whole")
    for part in ["1/3", "2/3", "3/3"] { try Self.render(workspace, ["--shard", part]) }
    #expect(try BuiltTool.run(["merge", "out"], in: workspace.url).status == 0)
    let merged = try workspace.untimedManifest("out")
    #expect(merged == (try workspace.untimedManifest("whole")))
    // Another division finds what the first has drawn.
    for part in ["1/2", "2/2"] { #expect(try Self.render(workspace, ["--shard", part]) == []) }
    #expect(try BuiltTool.run(["merge", "out"], in: workspace.url).status == 0)
    #expect(try workspace.untimedManifest("out") == merged)
    // Of one part alone, the others stand in the whole.
    #expect(try Self.render(workspace, ["--shard", "2/3", "--force"]).count == 1)
    let alone = try BuiltTool.run(["merge", "out"], in: workspace.url)
    #expect(alone.status == 0, "\(alone.messages)")
    #expect(try workspace.untimedManifest("out") == merged)
    // But not as they would be drawn now.
    try workspace.write(SampleReport.data + "UZ,2023-03,7,1\n", to: "cars.csv")
    try Self.render(workspace, ["--shard", "2/3"])
    let stale = try BuiltTool.run(["merge", "out"], in: workspace.url)
    #expect(stale.status == 6)
    #expect(stale.messages.contains("'manifest.1-of-3.json', 'manifest.3-of-3.json' are missing"))
    for part in ["1/3", "3/3"] { try Self.render(workspace, ["--shard", part]) }
    #expect(try BuiltTool.run(["merge", "out"], in: workspace.url).status == 0)
    try Self.render(workspace, ["--force"], out: "whole")
    #expect(try workspace.contents(of: "out") == workspace.contents(of: "whole"))
    #expect(try workspace.untimedManifest("out") == workspace.untimedManifest("whole"))
  }
}
