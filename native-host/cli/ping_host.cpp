#include "cli/ping_host.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

#include "app/errors.h"
#include "app/methods.h"
#include "messaging/frames.h"
#include "platform/process.h"
#include "platform/streams.h"

namespace recourse::cli {
namespace {

using nlohmann::json;
using setup::Pong;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// The bytes of one frame, or what there is of it when time or input is over.
struct Received {
  std::string bytes;
  bool is_whole = false;
  bool is_over = false;
};

Received receive(int from, milliseconds patience) {
  constexpr std::size_t kHead = sizeof(std::uint32_t);
  const auto until = steady_clock::now() + patience;
  Received got;
  std::size_t wanted = kHead;
  while (got.bytes.size() < wanted) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - steady_clock::now()).count();
    if (left <= 0 || !platform::wait_for_input(from, static_cast<int>(left))) return got;
    std::array<char, 4096> some{};
    const auto size = platform::read_some(from, some.data(), std::min(some.size(), wanted - got.bytes.size()));
    if (size <= 0) {
      got.is_over = true;
      return got;
    }
    got.bytes.append(some.data(), static_cast<std::size_t>(size));
    if (got.bytes.size() == kHead) {
      std::uint32_t length = 0;
      std::memcpy(&length, got.bytes.data(), kHead);
      if (length > messaging::kLongestFrame) return got;
      wanted += length;
    }
  }
  got.bytes.erase(0, kHead);
  got.is_whole = true;
  return got;
}

std::string member_text(const json& from, const char* member) {
  const auto found = from.find(member);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Pong read_answer(const std::string& body) {
  const json answer = json::parse(body, nullptr, false);
  if (!answer.is_object()) return {.how = Pong::How::no_message};
  if (const auto error = answer.find("error"); error != answer.end() && error->is_object()) {
    const auto code = error->find("code");
    const bool refused = code != error->end() && *code == static_cast<int>(app::Code::caller_not_allowed);
    const bool no_ledger = code != error->end() && *code == static_cast<int>(app::Code::ledger_unavailable);
    return {.how = refused     ? Pong::How::refused
                   : no_ledger ? Pong::How::without_ledger
                               : Pong::How::failed,
            .what = member_text(*error, "message")};
  }
  const auto result = answer.find("result");
  if (result == answer.end() || !result->is_object()) return {.how = Pong::How::no_message};
  const auto protocol = result->find("protocol");
  return {.how = Pong::How::answered,
          .version = member_text(*result, "hostVersion"),
          .protocol = protocol != result->end() && protocol->is_number_integer() ? protocol->get<int>() : 0};
}

}  // namespace

Pong ping_host(const std::filesystem::path& program, const std::vector<std::string>& arguments, milliseconds patience) {
  platform::ignore_broken_pipes();
  platform::ChildProcess host(program, arguments);
  if (!host.problem().empty()) return {.how = Pong::How::not_started, .what = host.problem()};

  const json hello{{"jsonrpc", "2.0"},
                   {"id", "doctor"},
                   {"method", "host.hello"},
                   {"params", {{"protocol", app::kProtocol}, {"client", "doctor"}}}};
  messaging::Frames frames(host.output(), host.input());
  frames.write(hello.dump());
  const Received got = receive(host.output(), patience);
  if (got.is_whole) return read_answer(got.bytes);
  if (!got.bytes.empty()) return {.how = Pong::How::no_message};
  if (!got.is_over) return {.how = Pong::How::silent};
  const auto code = host.wait_for(milliseconds(1000));
  return code ? Pong{.how = Pong::How::ended, .what = *code} : Pong{.how = Pong::How::silent};
}

}  // namespace recourse::cli
