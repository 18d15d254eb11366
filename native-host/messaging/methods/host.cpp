#include "codec/reader.h"
#include "messaging/methods.h"
#include "messaging/methods/all.h"

namespace recourse::messaging::methods {

json host_hello(Context& context, const json& params) {
  const codec::Reader r(params);
  const auto protocol = r.maybe_whole("protocol", 0, 1'000'000);
  if (protocol && *protocol != kProtocol)
    throw CallError(Code::protocol_version, "This host speaks protocol 1; update the older of host and extension.",
                    {{"supported", {kProtocol}}});
  json answer{{"protocol", kProtocol},
              {"hostVersion", kHostVersion},
              {"rulebookVersion", context.rulebook().version},
              {"ledgerId", context.ledger().id()},
              {"capabilities", method_names()}};
  answer["clock"] = context.clock().is_fixed() ? "fixed" : "system";
  return answer;
}

}  // namespace recourse::messaging::methods
