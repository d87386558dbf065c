import Diagnostics
import Drawing
import Reporting

/// Everything a run will do, known before anything is drawn: which files there will be, and which of
/// them are what they would be again.
struct BatchPlan: Sendable {
  /// What is bound at once: one report in one language.
  struct Unit: Sendable {
    let spec: Int
    let variant: Int
    let language: String
    /// Places of what is to be drawn in `artifacts`.
    var artifacts: [Int] = []
    /// Its name among those of its spec.
    let binding: String

    func isOfSameReport(as other: Unit) -> Bool {
      spec == other.spec && variant == other.variant
    }
  }

  struct Planned: Sendable {
    let spec: Int
    let variant: Int
    /// The report and language it belongs to, named as `Spec.bindings` does.
    let binding: String
    let artifact: Artifact
    /// Where it comes among all artefacts of its spec, chosen or not.
    let place: Int
    /// Nil when its files are there and nothing they come from has changed.
    var reason: Reason?
    /// True when files it comes from have changed, but not in the rows that it was made from.
    var hasSameRows = false
  }

  /// Why an artefact is drawn.
  enum Reason: Sendable, CustomStringConvertible {
    case forced, new, missing, program
    case input(String)

    var description: String {
      switch self {
      case .forced: "forced"
      case .new: "new"
      case .missing: "its file is gone or was changed"
      case .program: "the program, its fonts or settings changed"
      case .input(let path): "\(path) changed"
      }
    }
  }

  /// An artefact that is known from the record alone.
  struct Outline: Sendable {
    /// The report and language it belongs to.
    let binding: String
    var files: [String]
  }

  struct Spec: Sendable {
    let path: String
    /// Held as long as there is room; otherwise the spec is read again when its turn comes.
    var loaded: LoadedReport?
    var inputs: [ReportInput] = []
    /// The paths of what it is made from, also where it was not read because nothing has changed.
    var inputPaths: [String] = []
    /// Files of all its outputs; nil where the plan was not needed because nothing changed.
    var files: Set<String>?
    /// Its artefacts in order, where nothing has changed and machines share the batch.
    var outline: [Outline]?
    /// What decides its files without a look at the rows.
    var key = ""
    /// What its reports are bound as: the members that `for` chooses, as the manifest has them, with the
    /// language.
    var bindings: Set<String> = []
    var problems = DiagnosticList()
  }

  var specs: [Spec] = []
  var units: [Unit] = []
  var artifacts: [Planned] = []
  /// Places in `artifacts` of what is this machine's; nil where a batch is not shared.
  var part: Set<Int>?
  /// Files of other machines, of specs that were not even read.
  var unchangedElsewhere: Set<String> = []
  /// What concerns no spec of its own. With an error among it, nothing is drawn.
  var problems = DiagnosticList()
  /// Files that stay as they are, of specs that were not even read.
  var unchangedFileCount = 0

  private static let refusals = ["same-file", "outside-output", "bad-path", "reserved-name"]

  /// Whether files would overwrite one another or leave the folder, or what is asked for is nowhere.
  /// Then nothing is drawn at all: what the author wants cannot be known.
  var isRefused: Bool {
    problems.hasErrors
      || specs.contains { spec in
        spec.problems.all.contains {
          $0.severity == .error && BatchPlan.refusals.contains($0.id)
        }
      }
  }

  /// The name of a report in one language among those of its spec.
  static func binding(_ variant: Variant, _ language: String) -> String {
    binding(of: variant.choices.map { ($0.name, $0.member) }, language)
  }

  static func binding(of members: [(String, String)], _ language: String) -> String {
    (members.map { "\($0)=\($1)" } + [language]).joined(separator: "\u{1F}")
  }

  var toDraw: Int { units.reduce(0) { $0 + $1.artifacts.count } }
}
