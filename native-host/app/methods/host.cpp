#include "app/answers.h"
#include "app/errors.h"
#include "app/methods.h"
#include "app/methods/all.h"
#include "codec/reader.h"

namespace recourse::app::methods {

namespace {

/// How long people are told that a damaged ledger was set aside.
constexpr std::chrono::days kToldFor{30};

}  // namespace

std::string host_hello(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto protocol = r.maybe_whole("protocol", 0, 1'000'000);
  if (protocol && *protocol != kProtocol) {
    const bool host_is_older = *protocol > kProtocol;
    throw CallError(Code::protocol_version,
                    host_is_older ? "This host is older than the extension; update the host."
                                  : "The extension is older than this host; update the extension.",
                    codec::object_text([&](codec::Writer& w) {
                      w.member("cause", host_is_older ? "host-older" : "extension-older");
                      w.member("supported", std::vector{kProtocol});
                    }),
                    host_is_older ? "params_host_older" : "params_extension_older");
  }
  auto recovery = context.ledger().last_recovery();
  if (recovery && context.now() - recovery->at >= kToldFor) recovery.reset();
  return codec::object_text([&](codec::Writer& w) {
    w.member("capabilities", method_names());
    w.member("clock", context.clock().is_fixed() ? "fixed" : "system");
    w.member("hostVersion", kHostVersion);
    w.member("ledgerId", context.ledger().id());
    w.member("protocol", kProtocol);
    write(w, "recovered", recovery);
    w.member("rulebookVersion", context.rulebook().version);
  });
}

}  // namespace recourse::app::methods
