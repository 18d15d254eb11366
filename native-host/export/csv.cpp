#include "export/csv.h"

#include <algorithm>
#include <array>

#include "codec/cursor.h"
#include "codec/names.h"
#include "ledger/orders.h"
#include "ledger/transfer.h"
#include "text/cut.h"

namespace recourse::exports {

namespace {

/// Told to spreadsheets that the text is UTF-8.
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::string_view kCsv = "csv";

constexpr const char* kHeader =
    "orderId,lineId,productId,title,quantity,price,currency,orderTotal,orderCurrency,status,placedOn,paidOn,shippedOn,"
    "etaOn,deliveredOn,completedOn,storeId,storeName,trackingNumber,paymentMethod\r\n";

bool is_number(std::string_view text) { return is_amount(text); }

/// Spaces that spreadsheets drop or cut at before they look for a formula: of ASCII, no-break, of typography, of full
/// width, and the marks without width.
constexpr std::array<std::string_view, 30> kSpaces{" ",
                                                   "\t",
                                                   "\n",
                                                   "\v",
                                                   "\f",
                                                   "\r",
                                                   "\xC2\x85",
                                                   "\xC2\xA0",
                                                   "\xE1\x9A\x80",
                                                   "\xE1\xA0\x8E",
                                                   "\xE2\x80\x80",
                                                   "\xE2\x80\x81",
                                                   "\xE2\x80\x82",
                                                   "\xE2\x80\x83",
                                                   "\xE2\x80\x84",
                                                   "\xE2\x80\x85",
                                                   "\xE2\x80\x86",
                                                   "\xE2\x80\x87",
                                                   "\xE2\x80\x88",
                                                   "\xE2\x80\x89",
                                                   "\xE2\x80\x8A",
                                                   "\xE2\x80\x8B",
                                                   "\xE2\x80\xA8",
                                                   "\xE2\x80\xA9",
                                                   "\xE2\x80\xAF",
                                                   "\xE2\x81\x9F",
                                                   "\xE2\x81\xA0",
                                                   "\xE3\x80\x80",
                                                   "\xEF\xBB\xBF",
                                                   "'"};

/// What formulas begin with, of full width too.
constexpr std::array<std::string_view, 10> kFormulaSigns{
    "=", "+", "-", "@", "|", "%", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool starts_formula(std::string_view text) {
  bool goes_on = true;
  while (goes_on) {
    if (std::ranges::any_of(kFormulaSigns, [&](auto sign) { return text.starts_with(sign); })) return true;
    goes_on = false;
    for (const auto space : kSpaces)
      if (text.starts_with(space)) {
        text.remove_prefix(space.size());
        goes_on = true;
        break;
      }
  }
  return false;
}

/// Signs at which a spreadsheet may begin a new cell, whatever it was told of the separator.
bool separates(char c) {
  return c == ',' || c == ';' || c == '\t' || c == '|' || c == ':' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// A text that a spreadsheet cannot take for a formula, in the cell or in one it cuts off at another separator: an
/// apostrophe before the sign makes it text.
std::string without_formulas(std::string_view text) {
  if (is_number(text)) return std::string(text);
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || separates(text[at - 1]) || text[at - 1] == '"';
    const bool is_control = at == 0 && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    if (is_control || (begins && starts_formula(text.substr(at)))) safe += '\'';
    safe += text[at];
  }
  return safe;
}

std::string cell(const std::string& raw) {
  std::string text = without_formulas(raw);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  if (text.find_first_of("\",;|:") == std::string::npos &&
      (text.empty() || (text.front() != ' ' && text.back() != ' ')))
    return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Digits that are a name, not a number: quoted, which spreadsheets can be told to take as text.
std::string id_cell(const std::string& id) { return "\"" + id + "\""; }

std::string cell(const std::optional<PageDate>& day) { return day ? format_page_date(*day) : ""; }
std::string cell(const std::optional<std::string>& text) { return text ? cell(*text) : ""; }
template <class Tag>
std::string cell(const std::optional<Id<Tag>>& id) {
  return id ? id_cell(id->text()) : "";
}

std::string row(const Order& order, const OrderLine* line, char separator) {
  const auto& price = line != nullptr ? line->price : std::nullopt;
  const std::array cells{
      id_cell(order.order_id.text()),
      line != nullptr ? cell(line->line_id) : "",
      line != nullptr ? cell(line->product_id) : "",
      line != nullptr ? cell(line->title) : "",
      line != nullptr && line->quantity ? std::to_string(*line->quantity) : "",
      price ? cell(price->amount) : "",
      price ? cell(price->currency) : "",
      order.total ? cell(order.total->amount) : "",
      order.total ? cell(order.total->currency) : "",
      std::string(codec::name_of(order.status)),
      cell(order.placed_on),
      cell(order.paid_on),
      cell(order.shipped_on),
      cell(order.eta_on),
      cell(order.delivered_on),
      cell(order.completed_on),
      order.store ? id_cell(order.store->store_id.text()) : "",
      order.store ? cell(order.store->name) : "",
      order.tracking_number && is_digits(*order.tracking_number) ? id_cell(*order.tracking_number)
                                                                 : cell(order.tracking_number),
      cell(order.payment_method),
  };
  std::string text;
  for (const auto& one : cells) {
    if (&one != cells.data()) text += separator;
    text += one;
  }
  return text + "\r\n";
}

std::string rows(const Order& order, char separator) {
  if (order.lines.empty()) return row(order, nullptr, separator);
  std::string text;
  for (const auto& line : order.lines) text += row(order, &line, separator);
  return text;
}

}  // namespace

/// The cursor is a row and bytes: after that order, or nothing, and after so many bytes of the next one's rows.
ledger::Piece csv_piece(const ledger::Ledger& ledger, const std::optional<std::string>& cursor, std::size_t longest,
                        char separator, const std::set<OrderId>& only) {
  std::optional<std::int64_t> after;
  std::size_t skip = 0;
  ledger::Piece piece;
  if (const auto place = codec::Cursor::read(cursor, kCsv, 2)) {
    if (!place->is_empty(0)) after = place->whole(0);
    skip = static_cast<std::size_t>(place->whole(1, 0));
  } else {
    std::string header = kHeader;
    std::replace(header.begin(), header.end(), ',', separator);
    piece.text = kByteOrderMark + header;
  }
  const auto place = [&](std::size_t bytes) {
    return codec::Cursor::written(kCsv, {after ? std::to_string(*after) : "", std::to_string(bytes)});
  };
  const auto add = [&](std::int64_t document, const OrderRecord& record) {
    const std::string text = rows(record.order, separator);
    const auto rest = std::string_view(text).substr(std::min(skip, text.size()));
    if (piece.text.size() + rest.size() > longest) {
      if (!piece.text.empty()) {
        piece.next = place(skip);
      } else {  // one order alone is longer
        const auto size = text::whole_characters(rest, longest);
        piece.text = rest.substr(0, size);
        piece.next = place(skip + size);
      }
      return false;
    }
    piece.text += rest;
    after = document;
    skip = 0;
    return true;
  };
  if (only.empty())
    ledger.orders().for_each(after, add);
  else
    ledger.orders().for_each_of(only, after, add);
  return piece;
}

}  // namespace recourse::exports
