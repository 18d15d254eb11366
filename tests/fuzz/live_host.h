#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "app/context.h"
#include "messaging/session.h"

namespace recourse::fuzz {

/// A host with a ledger of its own in a throw-away folder, with one order in it.
class LiveHost {
 public:
  LiveHost() : file_(make_file()), context_(file_, platform::Clock::fixed_at(*parse_instant("2026-09-07T12:00:00Z"))) {
    messaging::answer(context_, R"({"jsonrpc":"2.0","id":0,"method":"page.observe","params":{"page":{
      "kind":"order-detail","url":"https://www.aliexpress.com/p/order/detail.html","seenAt":"2026-09-07T11:00:00Z",
      "complete":true},"orders":[{"orderId":"3048963030690001","status":"completed","completedOn":"2026-07-28",
      "store":{"storeId":"1100000001","name":"Vega"},"lines":[{"lineId":"3048963030700001","title":"Lamp",
      "disputeOffered":true}]}]}})");
  }

  ~LiveHost() {
    std::error_code ignored;
    std::filesystem::remove_all(file_.parent_path(), ignored);
  }
  LiveHost(const LiveHost&) = delete;
  LiveHost& operator=(const LiveHost&) = delete;

  /// Answers one message and checks that an answer is JSON under the browsers' bound.
  void answer(const std::string& message) {
    const auto text = messaging::answer(context_, message);
    if (!text) return;
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded() || text->size() > 1024 * 1024) std::abort();
    if (json.contains("error") && json["error"].value("code", 0) == -32603) std::abort();  // "The host failed"
    if (json.contains("result") == json.contains("error")) std::abort();
  }

 private:
  static std::filesystem::path make_file() {
    std::string folder = (std::filesystem::temp_directory_path() / "recourse-fuzz-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) std::abort();
    return std::filesystem::path(folder) / "ledger.db";
  }

  std::filesystem::path file_;
  app::Context context_;
};

}  // namespace recourse::fuzz
