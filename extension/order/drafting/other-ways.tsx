/** What may remain when AliExpress's own time is over or it refused: information with its sources, never advice. */
import { useEffect, useState } from "preact/hooks";
import type { DraftKind, LedgerOrderResult, OrderVerdict } from "../../generated/protocol";
import { knownCountry } from "../../shared/country";
import { useSpeech } from "../../shared/use-speech";
import type { Choice } from "./choice";
import { Choose } from "./choose";
import { kindWord } from "./names";
import { lookedUp, type Region, regionOf, regions, waysIn, wayText } from "./ways";

interface OtherWaysProps {
  facts: LedgerOrderResult | null;
  verdict: OrderVerdict | null;
  choose(changes: Partial<Choice>): void;
  toDraft(): void;
}

const texts: DraftKind[] = ["support", "bank", "appeal"];

export function OtherWays({ facts, verdict, choose, toDraft }: OtherWaysProps) {
  const speech = useSpeech();
  const [chosen, setChosen] = useState<Region | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  useEffect(() => {
    void knownCountry().then(setKnown);
  }, []);
  const region = chosen ?? regionOf(known);
  const month = new Intl.DateTimeFormat(speech.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const countries = new Intl.DisplayNames(speech.language, { type: "region" });
  const name = (one: Region) => {
    if (one === "elsewhere") return speech.say("ways_elsewhere");
    return one === "EU" ? speech.say("ways_eu") : (countries.of(one) ?? one);
  };
  const write = (kind: DraftKind) => {
    choose({ kind });
    toDraft();
  };
  return (
    <div class="stack">
      <p>{speech.say("finding_other_ways")}</p>
      <Choose
        label={speech.say("ways_country")}
        value={region}
        values={regions}
        word={name}
        chosen={(one: Region) => setChosen(one)}
      />
      <h3>{speech.say("ways_heading")}</h3>
      <ul class="dotted">
        {waysIn(region, facts?.paymentWay).map((way) => (
          <li key={way.word} data-way={way.word}>
            {wayText(way, verdict, speech)}
            <span class="quiet how">
              {speech.say("ways_source", { source: way.source })}
              {way.unverified && ` (${speech.say("ways_unverified")})`}
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">{speech.say("ways_not_advice", { date: month.format(new Date(`${lookedUp}-15T00:00:00Z`)) })}</p>
      <h3>{speech.say("ways_texts")}</h3>
      <div class="actions">
        {texts.map((kind) => (
          <button type="button" class="button" key={kind} data-kind={kind} onClick={() => write(kind)}>
            {kindWord(kind, speech)}
          </button>
        ))}
      </div>
    </div>
  );
}
