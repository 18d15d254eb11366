/** The filtered table on paper: every row of it, not only those on the screen, in the browser's own pages. */
import { useEffect, useState } from "preact/hooks";
import type { OrderRow } from "../generated/protocol";
import { chipOf } from "../order/chip";
import { stepSentence } from "../order/next-sentences";
import { stepOf } from "../order/sentences";
import { Chip } from "../shared/controls";
import { spokenMoney } from "../shared/money";
import { useSpeech } from "../shared/use-speech";
import { briefVerdict } from "./brief-verdict";
import { seenText, titleOfRow } from "./row";
import { heads } from "./table";
import { toldDay } from "./view";

/** Some hundred sheets; who wants more on paper prints a file of them. */
const most = 2_000;

/** Whether the page is being printed: the rows are drawn for that alone. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    const paper = matchMedia("print");
    const turned = () => setPrinting(paper.matches);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    paper.addEventListener("change", turned);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
      paper.removeEventListener("change", turned);
    };
  }, []);
  return printing;
}

export function PrintedTable({ rows }: { rows: OrderRow[] }) {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <div class="printed">
      <table>
        <thead>
          <tr>
            {heads.map(([name, , word]) => (
              <th key={name} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => {
            const verdict = briefVerdict(row);
            const { label, day: fact, tone } = chipOf(verdict, speech);
            const day = toldDay(row);
            return (
              <tr key={row.orderId}>
                <td>
                  <Chip tone={tone}>{label}</Chip>
                  {fact ? <div>{fact}</div> : null}
                </td>
                <td>
                  <bdi>
                    <strong>{titleOfRow(row, speech)}</strong>
                  </bdi>
                  <br />
                  {row.orderId} · {stepSentence(stepOf(verdict), speech)}
                </td>
                <td>{day ? speech.day(day) : ""}</td>
                <td>
                  <bdi>{row.storeName}</bdi>
                </td>
                <td>{row.total ? spokenMoney(row.total, speech.language) : ""}</td>
                <td>{seenText(row, speech)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > most ? <p>{say("orders_printed_first", { count: most })}</p> : null}
    </div>
  );
}
