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

  private static func wait(until holds: () -> Bool) -> Bool {
    for _ in 0..<1500 {
      if holds() { return true }
      usleep(20_000)
    }
    return false
  }
}
