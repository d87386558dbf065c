import Diagnostics
import Drawing
import Reporting

/// The record of a run as JSON: what was made, from what, and what there is to say about it.
enum Manifest {
  static func json(
    _ jobs: [RenderJob], _ outcomes: [RenderOutcome], diagnostics: [Diagnostic]
  ) -> String {
    var inputs: [String] = []
    var seen: Set<ReportInput> = []
    for input in jobs.flatMap(\.loaded.inputs) where seen.insert(input).inserted {
      inputs.append(
        object([
          ("path", jsonString(input.path)), ("sha256", jsonString(input.hash)),
          ("bytes", String(input.byteCount)),
        ]))
    }
    let files = zip(jobs, outcomes).flatMap { job, outcome in
      outcome.files.map { entry($0, job, outcome) }
    }
    let problems = diagnostics.map { diagnostic in
      object([
        ("severity", jsonString(diagnostic.severity.rawValue)), ("id", jsonString(diagnostic.id)),
        ("message", jsonString(diagnostic.message)),
        ("file", jsonString(diagnostic.fileName ?? "")),
        ("line", String(diagnostic.place?.location.line ?? 0)),
      ])
    }
    return "{\n"
      + [
        "  \"program\": " + jsonString("broadsheet " + Version.text),
        "  \"inputs\": " + array(inputs), "  \"artifacts\": " + array(files),
        "  \"problems\": " + array(problems),
      ].joined(separator: ",\n") + "\n}\n"
  }

  private static func entry(
    _ file: RenderOutcome.WrittenFile, _ job: RenderJob, _ outcome: RenderOutcome
  ) -> String {
    var chart: String?
    if case .chart(let id) = job.artifact.content { chart = id }
    let metadata = job.bound.metadata(for: chart.flatMap(job.bound.chart))
    let variables = job.loaded.variant.choices.map { ($0.name, jsonString($0.member)) }
    return object([
      ("path", jsonString(file.path)), ("format", jsonString(file.format)),
      ("for", object(variables)),
      ("output", jsonString(job.artifact.output)), ("language", jsonString(job.artifact.language)),
      ("spec", jsonString(job.loaded.path)),
      ("chart", chart.map(jsonString) ?? "null"), ("width", number(file.width)),
      ("height", number(file.height)), ("bytes", String(file.byteCount)),
      ("sha256", jsonString(file.hash)), ("title", jsonString(metadata.title)),
      ("alt", jsonString(metadata.altText)), ("source", jsonString(metadata.source)),
      (
        "waivers",
        array(
          outcome.waived.map { waived in
            object([
              ("rule", jsonString(waived.waiver.rule)),
              ("reason", jsonString(waived.waiver.reason)),
              ("problem", jsonString(waived.problem.message)),
            ])
          })
      ),
      ("milliseconds", number((outcome.milliseconds * 10).rounded() / 10)),
    ])
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { jsonString($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func array(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }
}
