#include "imports/other_tools.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <stdexcept>

#include "codec/codec.h"
#include "codec/reader.h"
#include "imports/rows.h"
#include "imports/values.h"
#include "text/cut.h"
#include "text/utf8.h"

namespace recourse::imports {

namespace {

constexpr std::uintmax_t kLargest = 64U * 1024 * 1024;
constexpr std::size_t kLongestTitle = 500;
constexpr std::size_t kLongestWord = 80;
constexpr std::size_t kMostLines = 200;

/// The first of these names that the row has; empty without any.
std::string first_of(const Row& row, std::initializer_list<const char*> names, std::size_t longest = kLongestTitle) {
  for (const char* name : names)
    if (const auto found = row.find(name); found != row.end())
      return found->second.substr(0, text::whole_characters(found->second, longest));
  return {};
}

/// The digits behind `mark` in an address: "…/item/1005006.html".
std::string digits_behind(const std::string& address, std::string_view mark) {
  const auto at = address.find(mark);
  if (at == std::string::npos) return {};
  const std::string rest = address.substr(at + mark.size());
  return rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size()));
}

std::string number_in(const Row& row) { return first_of(row, {"orderid", "ordernumber", "orderno", "tradeorderid"}); }

/// "8.21E+15": as spreadsheets write a number that is too long for them.
bool is_shortened(const std::string& number) {
  const auto sign = number.find_first_of("Ee");
  return sign != std::string::npos && sign > 0 && number.find_first_not_of("0123456789.,") == sign &&
         number.find_first_not_of("+0123456789", sign + 1) == std::string::npos && sign + 1 < number.size();
}

std::optional<OrderId> order_of(const Row& row) {
  std::string id = number_in(row);
  std::erase_if(id, [](char c) { return c == ' ' || c == '\'' || c == '#' || c == '\t' || c == '=' || c == '"'; });
  return OrderId::parse(id);
}

std::optional<OrderLine> line_of(const Row& row, const std::string& currency) {
  OrderLine line{.title = first_of(row, {"title", "producttitle", "itemname", "productname", "item"})};
  if (line.title.empty()) return std::nullopt;
  line.line_id = LineId::parse(first_of(row, {"orderlineid", "lineid"}));
  line.product_id = ProductId::parse(first_of(row, {"productid"}));
  if (!line.product_id)
    line.product_id = ProductId::parse(digits_behind(first_of(row, {"producturl", "itemurl"}), "/item/"));
  const std::string quantity = first_of(row, {"qty", "quantity", "productquantity"}, 6);
  if (!quantity.empty() && quantity.find_first_not_of("0123456789") == std::string::npos && std::stoi(quantity) > 0)
    line.quantity = std::stoi(quantity);
  line.price = money_of(first_of(row, {"unitprice", "price", "productprice"}, kLongestWord), currency);
  return line;
}

/// An order as its rows tell it, and what they do not agree on.
struct Told {
  explicit Told(OrderId id) : order{.order_id = std::move(id)} {}

  Order order;
  bool is_day_doubtful = false;
  bool is_total_doubtful = false;
};

/// The first row that tells something is taken; another that tells otherwise makes it unknown.
template <class Value>
void agree(std::optional<Value>& known, bool& is_doubtful, std::optional<Value> told) {
  if (!told || is_doubtful) return;
  is_doubtful = known && *known != *told;
  known = is_doubtful ? std::nullopt : std::move(told);
}

/// What a row tells of its order; a later row of the same order tells what the ones before did not.
void take(Told& told, const Row& row, PageDate today) {
  Order& order = told.order;
  const std::string currency = first_of(row, {"currency", "ordercurrency"}, 3);
  if (order.status_text.empty()) {
    order.status_text = first_of(row, {"rawstatus", "orderstatus", "status"}, kLongestWord);
    order.status = status_of(first_of(row, {"status", "orderstatus"}, kLongestWord));
  }
  agree(order.placed_on, told.is_day_doubtful,
        day_of(first_of(row, {"orderdateiso", "placedat", "placedon", "orderdate", "date"}, kLongestWord), today));
  agree(order.total, told.is_total_doubtful,
        money_of(first_of(row, {"totalorderamount", "ordertotal", "orderamount", "total"}, kLongestWord), currency));
  if (!order.tracking_number) {
    const std::string number = first_of(row, {"trackingnumber", "trackingno"}, kLongestWord);
    if (!number.empty() && number != "undefined") order.tracking_number = number;
  }
  if (!order.store) {
    auto id = StoreId::parse(first_of(row, {"storeid"}));
    if (!id) id = StoreId::parse(digits_behind(first_of(row, {"storeurl", "storepageurl"}), "/store/"));
    if (id)
      order.store =
          Store{.store_id = *id, .name = first_of(row, {"storename", "store", "sellername"}), .can_message = {}};
  }
  auto line = line_of(row, currency);
  if (line && order.lines.size() < kMostLines && std::ranges::find(order.lines, *line) == order.lines.end())
    order.lines.push_back(std::move(*line));
}

/// As spreadsheets in half of Europe save a table: Latin 1, with Windows' own signs in the gap it has.
std::string from_windows_1252(std::string_view text) {
  constexpr std::array<std::string_view, 32> kWindows{"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                                      "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                                      "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};
  std::string utf8;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else if (byte < 0xA0) {
      utf8 += kWindows[byte - 0x80U];
    } else {
      utf8 += static_cast<char>(0xC0 | (byte >> 6));
      utf8 += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return utf8;
}

std::string read(const std::filesystem::path& file) {
  std::error_code unreadable;
  const auto size = std::filesystem::file_size(file, unreadable);
  std::ifstream in(file, std::ios::binary);
  if (unreadable || !in) return {};  // who imports it says why
  if (size > kLargest) return {};
  std::string contents{std::istreambuf_iterator<char>(in), {}};
  return text::is_utf8(contents) ? contents : from_windows_1252(contents);
}

/// What the ledger could not read back is left out.
bool is_readable(const Order& order) {
  try {
    codec::read_text(codec::stored_text(order), codec::order_from);
    return true;
  } catch (const codec::BadValue&) {
    return false;
  }
}

}  // namespace

std::optional<ToolsOrders> read_tools_orders(const std::filesystem::path& file, Instant now) {
  const std::string text = read(file);
  auto rows = json_rows(text);
  if (!rows) rows = csv_rows(text);
  if (!rows) return std::nullopt;
  const PageDate today = day_at(now, std::chrono::minutes(0));
  ToolsOrders found{.tool = rows->tool, .orders = {}};
  std::vector<Told> all;
  std::map<OrderId, std::size_t> places;
  for (const auto& row : rows->rows) {
    const auto id = order_of(row);
    if (!id) {
      ++found.odd_rows;
      found.shortened = found.shortened || is_shortened(number_in(row));
      continue;
    }
    const auto [place, is_new] = places.emplace(*id, all.size());
    if (is_new) all.emplace_back(*id);
    take(all[place->second], row, today);
  }
  for (auto& told : all) {
    if (is_readable(told.order))
      found.orders.push_back(std::move(told.order));
    else
      ++found.odd_rows;
  }
  return found;
}

bool is_some_table(const std::filesystem::path& file) {
  std::array<char, 8192> beginning{};
  std::ifstream in(file, std::ios::binary);
  in.read(beginning.data(), beginning.size());
  return begins_as_table({beginning.data(), static_cast<std::size_t>(in.gcount())});
}

}  // namespace recourse::imports
