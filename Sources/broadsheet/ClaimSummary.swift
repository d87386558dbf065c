import Diagnostics
import Reporting

/// What `check` says of the claims: each in the first language of its report, and how many there are.
struct ClaimSummary {
  let findings: [ClaimFinding]

  /// A line each, and a line of counts; none where nothing is claimed.
  var lines: [String] {
    guard !findings.isEmpty else { return [] }
    let each = findings.map { finding in
      let place = finding.place
      return "\(place.file.path):\(place.location.line):\(place.location.column): " + said(finding)
    }
    let counts = ClaimFinding.Verdict.allCases.compactMap { verdict in
      let count = findings.filter { $0.verdict == verdict }.count
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    let all = findings.count == 1 ? "1 claim: " : "\(findings.count) claims: "
    return each + [all + counts.joined(separator: ", ")]
  }

  /// The same for programs.
  var hints: [Diagnostic] {
    findings.map { Diagnostic(.hint, .claim, id: "tested-claim", said($0), at: $0.place) }
  }

  private func said(_ finding: ClaimFinding) -> String {
    "'\(finding.phrase)' is \(finding.verdict.rawValue): the data say \(finding.computed); "
      + finding.reasons.joined(separator: "; ")
  }
}
