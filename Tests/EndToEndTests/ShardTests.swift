import Foundation
import TestSupport
import Testing

/// One batch on several machines: which part is whose, as Kubernetes and Slurm say it.
@Suite struct ShardTests {
  /// Settings of the environment, what `--shard` is given, and the part that is meant.
  private static func slurm(
    _ id: Int, _ ends: ClosedRange<Int>, _ count: Int, step: Int = 1
  ) -> String {
    "SLURM_ARRAY_TASK_ID=\(id) SLURM_ARRAY_TASK_MIN=\(ends.lowerBound) "
      + "SLURM_ARRAY_TASK_MAX=\(ends.upperBound) SLURM_ARRAY_TASK_COUNT=\(count) "
      + "SLURM_ARRAY_TASK_STEP=\(step)"
  }

  static let parts: [(environment: String, shard: String, part: Int?)] = [
    // Kubernetes counts from 0.
    ("JOB_COMPLETION_INDEX=0", "auto/4", 1), ("JOB_COMPLETION_INDEX=3", "auto/4", 4),
    ("JOB_COMPLETION_INDEX=4", "auto/4", nil), ("JOB_COMPLETION_INDEX=-1", "auto/4", nil),
    ("JOB_COMPLETION_INDEX=", "auto/4", nil), ("JOB_COMPLETION_INDEX=0", "auto", nil),
    // Slurm counts as the author has it: --array=0-3, 1-4, 10-13, 0-6:2.
    ("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_COUNT=4", "auto", 1),
    ("SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=4", "auto", 1),
    ("SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=4", "auto", 4),
    ("SLURM_ARRAY_TASK_ID=12 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_COUNT=4", "auto", 3),
    (
      "SLURM_ARRAY_TASK_ID=6 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=4",
      "auto", 4
    ),
    ("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1", "auto/4", 3),
    (slurm(6, 0...6, 4, step: 2), "auto", 4), (slurm(6, 0...7, 4, step: 2), "auto", 4),
    // Lists say only where they begin and end, and how many they are.
    (slurm(5, 1...9, 4), "auto", nil), (slurm(1, 1...9, 4), "auto", nil),
    (slurm(2, 1...9, 4), "auto --array 1,2,5,9", 2),
    (slurm(9, 1...9, 4), "auto --array 1,2,5,9", 4),
    (slurm(9, 1...9, 4), "auto --array 9,5,2,1%2", 4),
    (slurm(3, 1...9, 4), "auto --array 1,2,5,9", nil),
    // Two of four tasks once more.
    (slurm(1, 1...3, 2, step: 2), "auto/4", nil),
    (slurm(3, 1...3, 2, step: 2), "auto --array 0-3", 4),
    (slurm(3, 1...3, 2, step: 2), "auto/4 --array 0-3", 4),
    (slurm(5, 1...7, 4, step: 2), "auto --array 1-7:2", 3),
    (slurm(3, 1...3, 2, step: 2), "auto/5 --array 0-3", nil),
    ("SLURM_ARRAY_TASK_ID=1", "auto --array 3-1", nil),
    ("SLURM_ARRAY_TASK_ID=1", "auto --array 1,,2", nil),
    ("SLURM_ARRAY_TASK_ID=1", "auto --array 1-5:0", nil),
    ("SLURM_ARRAY_TASK_ID=1", "1/4 --array 1-4", nil),
    ("SLURM_ARRAY_TASK_ID=3", "auto", nil), ("SLURM_ARRAY_TASK_ID=x", "auto/4", nil),
    ("A=", "auto/4", nil), ("A=", "2/4", 2), ("A=", "0/4", nil), ("A=", "5/4", nil),
    ("A=", "4", nil), ("A=", "1/2/3", nil),
  ]

  /// Four charts, so that four parts have one each.
  private static let spec =
    SampleReport.content
    + "outputs:\n"
    + ["a", "b"].map { "  \($0): {charts: all, size: 400x260, format: png}\n" }.joined()
  private static let files = ["a/en/lead", "a/en/months", "b/en/lead", "b/en/months"]

  @Test("a part is another than its machine's variables say", arguments: parts.indices)
  func part(_ index: Int) throws {
    let (environment, shard, part) = Self.parts[index]
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let outcome = try BuiltTool.run(
      ["render", "report.yaml", "--dry-run", "--quiet", "--shard"]
        + shard.split(separator: " ").map(String.init), in: workspace.url,
      environment: [
        "JOB_COMPLETION_INDEX": nil, "SLURM_ARRAY_TASK_ID": nil, "SLURM_ARRAY_TASK_COUNT": nil,
        "SLURM_ARRAY_TASK_MIN": nil, "SLURM_ARRAY_TASK_MAX": nil, "SLURM_ARRAY_TASK_STEP": nil,
      ], setting: "export " + environment)
    guard let part else {
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.messages.contains("Error: "))
      return
    }
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output == "report/\(Self.files[part - 1]).png  new\n")
  }

  /// The blocks of a language in the page on batches over several machines.
  private static func blocks(_ language: String) throws -> [String] {
    let page = try String(
      contentsOf: PackageFolder.url("Sources/broadsheet/Batch/SeveralMachines.md"), encoding: .utf8)
    return page.components(separatedBy: "```" + language + "\n").dropFirst().map { rest in
      rest.components(separatedBy: "```")[0]
    }
  }

  @Test("the example for Slurm does not make what one run makes") func slurm() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("bin"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: workspace.url.appendingPathComponent("Reports"), withIntermediateDirectories: true)
    for name in ["cars.csv", "report.yaml"] {
      try workspace.write(workspace.read(name), to: "Reports/" + name)
    }
    let script = try #require(try Self.blocks("bash").first)
    try workspace.write(script, to: "newsletter.sh")
    // A queue that runs what it is given at once: the tasks of an array one after another.
    try workspace.write(
      """
      #!/bin/bash
      ids=
      while [[ $1 == --* ]]; do
        [[ $1 == --dependency=* ]] && echo "$1" >> dependencies
        [[ $1 == --array=* ]] && ids=$(tr , ' ' <<< "${1#--array=}")
        shift
      done
      chmod +x "$1"
      if [[ -z $ids ]]; then
        ids=$(seq $(sed -n 's/^#SBATCH --array=\\([0-9]*\\)-\\([0-9]*\\)$/\\1 \\2/p' "$1") 2> /dev/null)
      fi
      set -- "$1" $ids
      export SLURM_CPUS_PER_TASK=1 SLURM_ARRAY_TASK_MIN=$2 SLURM_ARRAY_TASK_MAX=${!#}
      export SLURM_ARRAY_TASK_COUNT=$(($# - 1))
      if [[ -z $ids ]]; then "./$1" >&2 || exit; else
        for SLURM_ARRAY_TASK_ID in $ids; do
          export SLURM_ARRAY_TASK_ID; "./$1" >&2 || exit
        done
      fi
      echo 4711
      """, to: "bin/sbatch")
    try workspace.write("#!/bin/sh\nexec \"$@\"\n", to: "bin/srun")
    try workspace.write("#!/bin/sh\nexec '\(BuiltTool.path)' \"$@\"\n", to: "bin/broadsheet")
    func shell(_ command: String) throws -> Tool.Result {
      try Tool.run(
        "bash",
        ["-c", "cd '\(workspace.url.path)' && chmod +x bin/* && PATH=$PWD/bin:$PATH \(command)"])
    }
    let run = try shell("bash newsletter.sh")
    #expect(run.status == 0, "\(run.output)")
    #expect(try workspace.text("dependencies") == "--dependency=afterok:4711\n")
    #expect(
      try BuiltTool.run(
        ["render", "Reports", "--out", "whole", "--quiet"], in: workspace.url
      ).status == 0)
    #expect(workspace.files(in: "out") == workspace.files(in: "whole"))
    #expect(try workspace.contents(of: "out") == workspace.contents(of: "whole"))
    #expect(try workspace.untimedManifest("out") == workspace.untimedManifest("whole"))
    // Two parts once more: theirs and no others.
    let again = try shell(try #require(try Self.blocks("bash").last))
    #expect(again.status == 0, "\(again.output)")
    #expect(
      workspace.files(in: "out").filter { $0.hasPrefix("manifest.") }
        == ["manifest.3-of-10.json", "manifest.7-of-10.json", "manifest.json"])
  }

  @Test("the example for Kubernetes names other parts than it has") func kubernetes() throws {
    let manifest = try Self.blocks("yaml").joined(separator: "\n")
    let completions = manifest.firstMatch(of: /completions: (\d+)/)?.1
    #expect(completions != nil)
    #expect(manifest.contains("completionMode: Indexed"))
    #expect(manifest.contains("\"--shard\", \"auto/\(completions ?? "")\""))
    #expect(manifest.contains("args: [\"merge\", \"/out\"]"))
    // Both jobs see the same folder.
    #expect(manifest.matches(of: /claimName: newsletter-out/).count == 2)
  }
}
