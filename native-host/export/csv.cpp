#include "export/csv.h"

#include <algorithm>
#include <array>

#include "codec/cursor.h"
#include "codec/names.h"
#include "export/formulas.h"
#include "ledger/orders.h"
#include "ledger/transfer.h"
#include "text/commands.h"
#include "text/cut.h"

namespace recourse::exports {

namespace {

/// Told to spreadsheets that the text is UTF-8.
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::string_view kCsv = "csv";

constexpr const char* kHeader =
    "orderId,lineId,productId,title,quantity,price,currency,orderTotal,orderCurrency,status,placedOn,paidOn,shippedOn,"
    "etaOn,deliveredOn,completedOn,storeId,storeName,trackingNumber,paymentMethod\r\n";

std::string cell(const std::string& raw) {
  std::string text = text::without_commands(without_formulas(raw));
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
