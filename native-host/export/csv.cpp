#include "export/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "codec/names.h"
#include "ledger/orders.h"
#include "ledger/transfer.h"
#include "text/cut.h"

namespace recourse::exports {

namespace {

/// Told to spreadsheets that the text is UTF-8.
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

constexpr const char* kHeader =
    "orderId,lineId,productId,title,quantity,price,currency,orderTotal,orderCurrency,status,placedOn,paidOn,shippedOn,"
    "etaOn,deliveredOn,completedOn,storeId,storeName,trackingNumber,paymentMethod\r\n";

bool is_number(const std::string& text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  if (at == text.size()) return false;
  int points = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.')
      ++points;
    else if (text[at] < '0' || text[at] > '9')
      return false;
  }
  return points <= 1;
}

/// Whether a spreadsheet may take the text for a formula. The signs may be of full width, and spaces may stand before.
bool is_formula(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos || is_number(text)) return false;
  for (const char* sign :
       {"=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
    if (text.compare(first, std::char_traits<char>::length(sign), sign) == 0) return true;
  return false;
}

std::string cell(std::string text) {
  const bool formula = is_formula(text);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  if (formula) text.insert(0, "'");
  if (text.find_first_of("\",;|") == std::string::npos && (text.empty() || (text.front() != ' ' && text.back() != ' ')))
    return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string cell(const std::optional<PageDate>& day) { return day ? format_page_date(*day) : ""; }
std::string cell(const std::optional<std::string>& text) { return text ? cell(*text) : ""; }
template <class Tag>
std::string cell(const std::optional<Id<Tag>>& id) {
  return id ? id->text() : "";
}

std::string row(const Order& order, const OrderLine* line, char separator) {
  const auto& price = line != nullptr ? line->price : std::nullopt;
  const std::array cells{
      order.order_id.text(),
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
      order.store ? order.store->store_id.text() : "",
      order.store ? cell(order.store->name) : "",
      cell(order.tracking_number),
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

/// The cursor is "ROW/BYTES": after that order, or "-" for none, and after so many bytes of the next one's rows.
ledger::Piece csv_piece(const ledger::Ledger& ledger, const std::optional<std::string>& cursor, std::size_t longest,
                        char separator) {
  std::optional<std::int64_t> after;
  std::size_t skip = 0;
  ledger::Piece piece;
  if (cursor) {
    const auto slash = cursor->find('/');
    if (slash != 0 && cursor->front() != '-') after = std::strtoll(cursor->c_str(), nullptr, 10);
    if (slash != std::string::npos) skip = std::strtoull(cursor->c_str() + slash + 1, nullptr, 10);
  } else {
    std::string header = kHeader;
    std::replace(header.begin(), header.end(), ',', separator);
    piece.text = kByteOrderMark + header;
  }
  const auto place = [&](std::size_t bytes) {
    return fmt::format("{}/{}", after ? std::to_string(*after) : "-", bytes);
  };
  ledger.orders().for_each(after, [&](std::int64_t document, const OrderRecord& record) {
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
  });
  return piece;
}

}  // namespace recourse::exports
