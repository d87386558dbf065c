extension Query {
  /// The same figures put together by a summary function, such as `p25(units) by partner`.
  package func summarised(by function: String) -> Query {
    let span = expression.span
    let name = Expression.Name(text: function, span: span, isQuoted: false)
    let call = Expression.Call(
      name: name, values: [.figure(expression, by: nil)], selectors: [], span: span)
    return Query(expression: .call(call), by: by)
  }
}
