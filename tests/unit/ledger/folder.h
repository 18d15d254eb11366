#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "codec/reader.h"
#include "ledger/backups.h"
#include "ledger/conversations.h"
#include "ledger/history.h"
#include "ledger/ledger.h"
#include "ledger/orders.h"
#include "ledger/recovery.h"
#include "ledger/reminders.h"
#include "ledger/search.h"
#include "ledger/settings.h"
#include "ledger/transfer.h"

namespace recourse::ledger {

namespace fs = std::filesystem;
using nlohmann::json;

inline Instant at(const std::string& text) { return parse_instant(text).value(); }
inline OrderId order_id(const std::string& text) { return OrderId::parse(text).value(); }
inline StoreId store_id(const std::string& text) { return StoreId::parse(text).value(); }

/// An order of one line as a page shows it.
inline json order(const std::string& id, const std::string& title = "Brass desk lamp",
                  const std::string& placed_on = "2026-07-15") {
  return {{"orderId", id},
          {"status", "completed"},
          {"statusText", "Completed"},
          {"placedOn", placed_on},
          {"completedOn", "2026-07-28"},
          {"store", {{"storeId", "1105843321"}, {"name", "Vega Store"}, {"canMessage", true}}},
          {"lines", {{{"lineId", id}, {"title", title}, {"quantity", 1}}}}};
}

inline Observation seen(const std::string& when, const std::vector<json>& orders, const char* kind = "order-list",
                        bool complete = true) {
  const json value{
      {"page", {{"kind", kind}, {"url", "https://a"}, {"seenAt", when}, {"complete", complete}, {"source", "json"}}},
      {"orders", json(orders)}};
  return codec::read_text(value.dump(), codec::observation_from);
}

inline Message message(const std::string& sent_at, const std::string& text, const json& more = json::object()) {
  json value{{"storeId", "1105843321"}, {"direction", "sent"}, {"sentAt", sent_at}, {"text", text}};
  value.update(more);
  return codec::read_text(value.dump(), codec::message_from);
}

inline Dispute dispute(const std::string& id, const std::string& order, const std::string& state) {
  const json value{{"disputeId", id}, {"orderId", order}, {"state", state}};
  return codec::read_text(value.dump(), codec::dispute_from);
}

/// `line` may be empty: then it is of the whole order.
inline Problem problem(const std::string& order, const std::string& line, const std::string& state,
                       const std::string& when) {
  json value{{"orderId", order}, {"state", state}};
  if (!line.empty()) value["lineId"] = line;
  return codec::read_text(value.dump(), [&](const codec::Reader& r) { return codec::problem_from(r, at(when)); });
}

inline Agreement agreement(const std::string& order, const std::string& state, const std::string& when) {
  const json value{{"orderId", order}, {"state", state}};
  return codec::read_text(value.dump(), [&](const codec::Reader& r) { return codec::agreement_from(r, at(when)); });
}

/// A folder of its own with a place for a ledger in it.
class LedgerTest : public testing::Test {
 protected:
  LedgerTest() {
    std::string pattern = (fs::temp_directory_path() / "recourse-ledger-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    file = folder / "recourse" / "ledger.db";
  }
  ~LedgerTest() override { fs::remove_all(folder); }

  Ledger open() const { return Ledger::open(file, now); }
  Ledger open(const fs::path& other) const { return Ledger::open(other, now); }

  static std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  fs::path put(const fs::path& path, const std::string& text) const {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  /// Files under the folder that hold the bytes.
  std::vector<std::string> files_with(const std::string& bytes) const {
    std::vector<std::string> found;
    std::error_code gone;  // while another thread makes copies, files come and go
    for (fs::recursive_directory_iterator entry(folder, gone), end; entry != end; entry.increment(gone))
      if (entry->is_regular_file(gone) && contents(entry->path()).find(bytes) != std::string::npos)
        found.push_back(entry->path().filename().string());
    return found;
  }
  static std::string whole_export(const Ledger& ledger, std::size_t most = 200'000) {
    std::string text;
    std::optional<std::string> position;
    do {
      const auto piece = ledger.transfer().export_json(position, most);
      EXPECT_LE(piece.text.size(), most);
      text += piece.text;
      position = piece.next;
    } while (position);
    return text;
  }
  template <class Call>
  static std::optional<Failure> failure_of(const Call& call) {
    try {
      call();
    } catch (const LedgerError& error) {
      return error.failure;
    }
    return std::nullopt;
  }

  fs::path folder;
  fs::path file;
  Instant now = at("2026-09-07T12:00:00Z");
};

}  // namespace recourse::ledger
