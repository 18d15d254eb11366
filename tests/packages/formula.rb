# What a Homebrew formula says on one system: as much of Homebrew's words for formulae as ours may use, and no more.
# ruby formula.rb FORMULA macos|linux arm|intel     prints {"url", "sha256", "version", "needs"} as JSON
require "json"

FORMULA, SYSTEM, PROCESSOR = ARGV

class Formula
  @@said = {"needs" => []}
  class << self
    %w[desc homepage version license url sha256].each do |word|
      define_method(word) { |value| @@said.key?(word) ? raise("#{word} twice") : @@said[word] = value }
    end
    def depends_on(what) = @@said["needs"] << (what.is_a?(Hash) ? what.to_a.join(":") : what.to_s)
    def on_macos = (yield if SYSTEM == "macos")
    def on_linux = (yield if SYSTEM == "linux")
    def on_arm = (yield if PROCESSOR == "arm")
    def on_intel = (yield if PROCESSOR == "intel")
    def test = (raise "no test" unless block_given?)
    def said = @@said
  end
end

load FORMULA
%i[install caveats].each { |word| Recourse.instance_method(word) }
puts JSON.generate(Formula.said)
