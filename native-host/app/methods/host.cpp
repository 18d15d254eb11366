#include "app/methods.h"
#include "app/methods/all.h"
#include "app/methods/recovery.h"
#include "codec/reader.h"

namespace recourse::app::methods {

namespace {

/// How long people are told that a damaged ledger was set aside.
constexpr std::chrono::days kToldFor{30};

}  // namespace

json host_hello(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto protocol = r.maybe_whole("protocol", 0, 1'000'000);
  if (protocol && *protocol != kProtocol) {
    const bool host_is_older = *protocol > kProtocol;
    throw CallError(Code::protocol_version,
                    host_is_older ? "This host is older than the extension; update the host."
                                  : "The extension is older than this host; update the extension.",
                    {{"supported", {kProtocol}}, {"cause", host_is_older ? "host-older" : "extension-older"}});
  }
  json answer{{"protocol", kProtocol},
              {"hostVersion", kHostVersion},
              {"rulebookVersion", context.rulebook().version},
              {"ledgerId", context.ledger().id()},
              {"capabilities", method_names()}};
  const auto recovery = context.ledger().last_recovery();
  const bool is_news = recovery && context.now() - recovery->at < kToldFor;
  answer["recovered"] = is_news ? recovery_json(*recovery) : json(nullptr);
  answer["clock"] = context.clock().is_fixed() ? "fixed" : "system";
  return answer;
}

}  // namespace recourse::app::methods
