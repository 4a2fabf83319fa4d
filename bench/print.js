// The results as plain tables: declared work, time, ratio to the kernel, checksum.

export function printKernel({ rounds, rows, agreement }) {
  console.log(`\nKernel (medians of ${rounds} rounds)`);
  printRows(rows);
  console.log(
    `Same draws, same checksum: AgentScript ${yes(agreement.agentscript)}; flocc, after its months, ${yes(agreement.flocc)}`,
  );
  console.log(`Own random numbers, visits by tier within 2 %: ${yes(agreement.ownWays)}`);
}

export function printModel({ rounds, rows }) {
  console.log(`\nFull model (medians of ${rounds} rounds)`);
  printRows(rows);
  for (const row of rows) {
    if (row.aim === undefined) continue;
    const verdict = row.ratioToKernel <= row.aim ? 'met' : 'missed';
    console.log(
      `${row.name}: aim at most ${row.aim}, ${verdict}; building the world took ${Math.round(row.worldNsPerResident)} ns a resident`,
    );
  }
}

export function printMemory({ size, flat }) {
  const per = (value) => `${value.toFixed(1)} bytes`;
  const pair = ([early, late]) => `${early.toFixed(1)} → ${late.toFixed(1)} MB`;
  console.log(`\nMemory, per resident, of ${size.residents.toLocaleString('en')} residents × ${size.months} months`);
  console.log(
    `  core state ${size.coreBytesPerResident} bytes; all arrays ${per(size.arrayBytesPerResident)}, after the run ${per(size.arrayBytesPerResidentAfterRun)}`,
  );
  console.log(
    `  heap ${per(size.heapBytesPerResident)}; resident set ${per(size.residentSetBytesPerResident)} (peak of the process ${size.peakResidentSetMegabytes.toFixed(0)} MB); ${size.seconds.toFixed(1)} s`,
  );
  console.log(`Memory after ${flat.atFirst} and after ${flat.runs} runs of 200 residents × 24 months`);
  console.log(
    `  heap ${pair(flat.heapMegabytes)}; arrays ${pair(flat.arrayMegabytes)}; resident set ${pair(flat.residentSetMegabytes)}`,
  );
}

function printRows(rows) {
  const head = ['', 'ns per resident-month', 'ratio to kernel', 'declared work', 'checksum'];
  const lines = rows.map((row) => [
    row.name,
    `${row.nsPerResidentMonth.toFixed(1)} (${row.spread.map((ns) => ns.toFixed(0)).join('–')})`,
    row.ratioToKernel.toFixed(2),
    row.work,
    row.checksum.length > 40 && !row.checksum.includes('/') ? `${row.checksum.slice(0, 16)}…` : row.checksum,
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...lines].map((line) => line[column].length), title.length),
  );
  for (const line of [head, ...lines])
    console.log(
      `  ${line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
    );
}

const yes = (equal) => (equal ? 'equal' : 'DIFFERENT');
