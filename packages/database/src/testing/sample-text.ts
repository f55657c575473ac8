/** Some 20 kB that tell which save of which draft they are. */
export function sampleText(id: string, number: number): string {
  return `${id} ${number}\n${"ngưỡng ".repeat(2000)}`;
}
