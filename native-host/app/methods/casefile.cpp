#include "app/casefile.h"

#include "app/errors.h"
#include "app/language.h"
#include "app/methods/all.h"
#include "casefile/build.h"
#include "codec/reader.h"
#include "rules/judge.h"

namespace recourse::app::methods {

namespace {

/// An answer's bound is 512 KiB; the frame around the page needs a little of it.
constexpr std::size_t kLongestAnswer = 512 * 1024 - 256;

}  // namespace

std::string casefile_build(Context& context, const Value& params) {
  const codec::Reader r(params);
  const auto order = r.at("orderId").id<OrderId>();
  const auto language = language_from(r.at("language"));
  auto answer = codec::object_text(
      [&](codec::Writer& w) { w.member("html", casefile_html(context, order, language, r.maybe_text("country", 2))); });
  if (answer.size() > kLongestAnswer) {
    const auto command = "recourse casefile " + order.text() + " --out casefile.html";
    throw CallError(Code::too_large, "The case file is too large to hand over; write it to a file: " + command,
                    error_data("command", command), "params_casefile", {{"command", command}});
  }
  return answer;
}

}  // namespace recourse::app::methods
