package import Diagnostics
package import TradeData

extension RowExpression {
  /// Functions that read a number or a date in a text, and what they look for.
  private static let readers = [
    "decimal_year": "dates", "number": "numbers", "time_of_day": "times of day",
  ]

  /// A warning for each call that cannot read texts with a digit in them, such as `1/20/61` in
  /// `decimal_year(start)`, where the row goes without a value for it. Texts without a digit, such as
  /// "still in office", are taken to have none on purpose.
  ///
  /// - Parameter column: What the expression comes to.
  package static func unread(
    in dataset: Dataset, computing source: ExpressionText, _ column: Column
  ) -> [Diagnostic] {
    guard (0..<dataset.rowCount).contains(where: column.isMissing),
      let query = try? ExpressionParser.query(source)
    else { return [] }
    let rows = RowExpression(dataset, source)
    var found: [Diagnostic] = []
    _ = query.expression.hasCall { call in
      if readers[call.name.text] != nil, let problem = rows.unread(call, column) {
        found.append(problem)
      }
      return false
    }
    return found
  }

  private func unread(_ call: Expression.Call, _ column: Column) -> Diagnostic? {
    guard let argument = call.arguments.first, let texts = try? texts(argument),
      let values = try? numbers(.call(call)).values
    else { return nil }
    let hasDigit = texts.members.map { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
    let isLost = values.indices.map { row in
      values[row].isNaN && hasDigit[Int(texts.codes[row])] && column.isMissing(row)
    }
    guard let first = isLost.firstIndex(of: true) else { return nil }
    let cells = texts.test { !$0.isEmpty }.count { $0 }
    let name = source.text(argument.span)
    let isDate = call.name.text == "decimal_year"
    return Diagnostic(
      .warning, .data, id: "unread-cells",
      "\(isLost.count { $0 }) of \(cells) cells of '\(name)' are not \(Self.readers[call.name.text] ?? "read")"
        + " that \(call.name.text)() reads, such as '\(texts[first])', and go without a value",
      at: source.place(call.span),
      hint: isDate
        ? "say how they are written: `decimal_year(\(name), \"M/d/yy\")`"
        : "take away what stands around the digits with `replace`, `before` or `after`")
  }
}

extension RowExpression.Column {
  /// Whether a row has no value.
  fileprivate func isMissing(_ row: Int) -> Bool {
    switch self {
    case .numbers(let values, _): values[row].isNaN
    case .texts(let members, let codes): members[Int(codes[row])].isEmpty
    }
  }
}
